using System.Text.Json.Nodes;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// Some applications that are asked to pay, their citizens and staff, Stripe's stand-in, and the service in between, all at the mercy of
/// chance; after a while chance leaves them alone until all has come to rest.
/// </summary>
internal sealed class World : IDisposable
{
    private const int Rounds = 3_000;
    private const int MostWatches = 300;

    private static readonly TimeSpan Watch = TimeSpan.FromHours(6);

    private readonly Random chance;
    private readonly bool hasDisputes;
    private readonly Interleaving interleaving;
    private readonly Deliveries deliveries;
    private readonly Payers payers;
    private readonly Banks banks;
    private readonly Accounting accounting;
    private readonly CityHall people;

    public World(int seed, int applications)
    {
        chance = new(seed);
        // What is contested is decided late, and a world with that takes longer.
        hasDisputes = seed % 4 == 0;
        interleaving = new(chance);
        var time = new FakeTimeProvider(Given.Now);
        Stripe = new(seed, time, interleaving, chance);
        Services = new(time, Stripe.Provider, Stripe.Reader, new SimulatedSeams(interleaving, Told));
        deliveries = new(chance, Stripe, Services.Intake, interleaving);
        payers = new(chance, Stripe);
        banks = new(chance, Stripe);
        accounting = new(chance, Services, Stripe, Told);
        people = new(chance, Services, Stripe, payers, Told, interleaving);
        Applications = [.. Enumerable.Range(0, applications).Select(_ => Create())];
    }

    public PaymentServices Services { get; }

    public SimulatedStripe Stripe { get; }

    public ToldBook Told { get; } = new();

    public IReadOnlyList<SimulatedApplication> Applications { get; }

    /// <summary>The events that the service took.</summary>
    public IReadOnlyCollection<TestStripeEvent> Taken => deliveries.Taken;

    public IReadOnlyList<string> Trace => interleaving.Trace;

    private DateTimeOffset Now => Services.Time.GetUtcNow();

    private static CancellationToken Cancellation => CancellationToken.None;

    public void Run()
    {
        BringToPayment();
        for (var round = 0; round < Rounds; round++)
        {
            Act();
            RequireNoDefect();
        }

        ComeToRest();
        Verdict.OfAll(this);
    }

    public void Dispose() => Stripe.Dispose();

    /// <summary>Undisturbed, because what is looked at begins with the payment.</summary>
    private void BringToPayment()
    {
        interleaving.IsCalm = true;
        foreach (var application in Applications)
        {
            people.Send(application, new Signal.Confirmed("confirmed", Given.Citizen, Now, 1, ReceiptNumber.Draw(new(2026, 11, 24))));
            Settle();
            people.SetFee(application, 100 * chance.Next(1, 10));
            Settle();
        }

        interleaving.IsCalm = false;
    }

    private void Act()
    {
        var dice = chance.Next(100);
        if (dice < 80 && !interleaving.IsIdle)
            interleaving.Step();
        else if (dice < 86)
            people.ActAsCitizen(Any());
        else if (dice < 87)
            people.ActAsStaff(Any());
        else if (dice < 90)
            deliveries.DeliverOne();
        else if (dice < 97)
            Turn(Any());
        else if (dice < 98)
            Sweep();
        else if (hasDisputes && chance.Next(10) == 0)
            banks.Act();
        else if (chance.Next(3) == 0)
            Stripe.IsDown = chance.Next(4) == 0;
        else
            Services.Time.Advance(ALittleTime());
    }

    private void ComeToRest()
    {
        interleaving.IsCalm = true;
        Stripe.IsDown = false;
        var calmWatches = 0;
        for (var watch = 0; watch < MostWatches; watch++)
        {
            Settle();
            RequireNoDefect();
            calmWatches = IsAtRest() ? calmWatches + 1 : 0;
            // What was given back may come back from the bank yet.
            if (calmWatches > 1 && !accounting.GiveBackWhatTheBooksTell())
                return;
            var books = Stripe.Ledger;
            payers.FinishWhatIsOnItsWay(books, Applications);
            banks.GoOn(books);
            accounting.GiveBackWhatMailsTell();
            people.TryAgainWhatWasSetAside();
            Sweep();
            foreach (var application in Applications)
                people.PostWhatIsPaid(application);
            Services.Time.Advance(Watch);
        }

        var last = Stripe.Ledger;
        throw new InvalidOperationException(
            $"They do not come to rest: {string.Join("; ", Applications.Select(application => Describe(application, last)))}");
    }

    /// <summary>Everything that is begun, delivered or due gets done.</summary>
    private void Settle()
    {
        do
        {
            while (!interleaving.IsIdle)
                interleaving.Step();
            deliveries.DeliverOne();
            foreach (var application in Applications.Where(IsDue))
                Turn(application);
        }
        while (!interleaving.IsIdle || deliveries.HasAny);
    }

    private bool IsDue(SimulatedApplication application) =>
        application.Ledger is var ledger && (ledger.Inbox.Count > 0 || ledger.NextAttempt <= Now || ledger.State.WakeUp <= Now);

    /// <summary>All have ended, nothing can be paid or is being paid any more, and what was contested is decided.</summary>
    private bool IsAtRest() =>
        Applications.All(HasEnded)
        && Stripe.Ledger is var books
        && books.Sessions.All(session => session.Status != "open")
        && books.Payments.All(payment => payment is { Status: not "requires_action", Dispute: not "needs_response" });

    private bool HasEnded(SimulatedApplication application) =>
        application.Ledger is { State: State.Final, HasWork: false, Outbox.Count: 0 } && Rows(application).All(row => row.IsOver);

    private string Describe(SimulatedApplication application, TestStripeLedger books) => string.Join(
        ", ",
        [
            application,
            application.Ledger.State,
            .. application.Ledger.Inbox,
            .. application.Ledger.Outbox,
            .. Rows(application),
            .. books.Sessions.Where(session => application.IsOf(session.Metadata)).Select(session => $"{session.Session} {session.Status}"),
            .. books.Payments.Where(payment => application.IsOf(payment.Metadata)).Select(payment => $"{payment.Payment} {payment.Status}"),
        ]);

    private IReadOnlyList<Checkout> Rows(SimulatedApplication application) =>
        Services.Storage.Checkouts.ReadAsync(application.Id, Cancellation).Result;

    /// <summary>
    /// The runtime delivers signals and deadlines, one turn at a time an application. What it was told of and forgot, the sweep finds.
    /// </summary>
    private void Turn(SimulatedApplication application)
    {
        while (Services.Runtime.TryTake(out _))
        {
            // Hints are not needed here: the runtime of the simulation looks by itself, early, late or never.
        }

        if (application.IsTurning || !IsDue(application))
            return;
        application.IsTurning = true;
        Operation? turn = null;
        turn = new($"turn of {application}", _ => EndTurn(application, turn!));
        interleaving.Start(turn, () => Services.Turn.WakeAsync(application.Id, Now, Cancellation));
    }

    private static void EndTurn(SimulatedApplication application, Operation turn)
    {
        application.IsTurning = false;
        application.Disturbances += turn.Disturbances;
    }

    private void Sweep()
    {
        interleaving.Start(new("payment sweep"), () => Services.Sweep.RunAsync(Now, Cancellation));
        interleaving.Start(new("inbox sweep"), () => Services.InboxSweep.RunAsync(Now, Cancellation));
    }

    private void RequireNoDefect()
    {
        if (interleaving.Defect is { } defect)
            throw new InvalidOperationException("An operation failed by itself.", defect);
    }

    private SimulatedApplication Any() => Applications[chance.Next(Applications.Count)];

    private TimeSpan ALittleTime() => chance.Next(20) switch
    {
        < 10 => TimeSpan.FromSeconds(chance.Next(60)),
        < 16 => TimeSpan.FromMinutes(chance.Next(30)),
        < 19 => TimeSpan.FromHours(chance.Next(12)),
        _ => TimeSpan.FromDays(chance.Next(5)),
    };

    private SimulatedApplication Create()
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        var id = ApplicationId.Parse(new Guid(bytes).ToString("N")).OrThrow();
        var head = new ApplicationHead(
            id, "juminhyo", "2026-04-01", "koseki", "applicant", EmailAddress.Parse("hanako@example.jp").OrThrow(), Language.Ja, Given.Now);
        Services.Storage.Applications.CreateAsync(
            head, new(1, new JsonObject(), Given.Now), new("submitted", Given.Citizen, Given.Now), Cancellation).Wait();
        return new(id) { Look = () => Services.Storage.Lifecycle.LoadAsync(id, Cancellation).Result! };
    }
}
