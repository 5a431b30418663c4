using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Testing.Payments;

/// <summary>One application that is asked to pay, and everybody who has to do with it. Turns run when the test lets them.</summary>
public sealed partial class PaymentScene
{
    private int staffSignals;

    private PaymentScene(Procedure? procedure)
    {
        var time = new FakeTimeProvider(Given.Now);
        Provider = new(time);
        Services = new(time, Provider, procedure: procedure);
        Head = new(
            ApplicationId.New(Services.Time),
            "juminhyo",
            "2026-04-01",
            "koseki",
            "applicant",
            EmailAddress.Parse("hanako@example.jp").OrThrow(),
            Language.Ja,
            Given.Now);
    }

    public PaymentServices Services { get; }

    public ApplicationHead Head { get; }

    public ApplicationId Application => Head.Id;

    public FakeProvider Provider { get; }

    private static CancellationToken Cancellation => CancellationToken.None;

    /// <summary>An application whose fee is set and asked for.</summary>
    public static async Task<PaymentScene> AskedAsync(int yen = 410, Procedure? procedure = null)
    {
        var scene = new PaymentScene(procedure);
        await scene.Services.Storage.Applications.CreateAsync(
            scene.Head, new(1, new JsonObject(), Given.Now), new("submitted", Given.Citizen, Given.Now), Cancellation);
        await scene.SendAsync(new Signal.Confirmed("confirmed", Given.Citizen, Given.Now, 1, Given.Number));
        await scene.SetFeeAsync(yen);
        return scene;
    }

    public async Task<Ledger> LedgerAsync() => (await Services.Storage.Lifecycle.LoadAsync(Application, Cancellation))!;

    public async Task<State> StateAsync() => (await LedgerAsync()).State;

    public Task<IReadOnlyList<AuditEntry>> TrailAsync() => Services.Storage.Lifecycle.ReadTrailAsync(Application, Cancellation);

    public Task<IReadOnlyList<Checkout>> CheckoutsAsync() => Services.Storage.Checkouts.ReadAsync(Application, Cancellation);

    /// <summary>The subjects of the mails so far, oldest first.</summary>
    public IEnumerable<string> Subjects => Services.Mails.Sent.Select(mail => mail.Subject);

    /// <summary>The secret of the newest mailed link to pay.</summary>
    public string PayLink() => PayLinks().Last();

    /// <summary>Of all mailed links to pay, oldest first.</summary>
    public IEnumerable<string> PayLinks() => Services.Mails.Sent
        .Select(mail => PayPage().Match(mail.Text))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value);

    /// <summary>Staff set the fee, or correct it.</summary>
    public async Task SetFeeAsync(int yen)
    {
        var soFar = (await StateAsync() as State.AwaitingPayment)?.FeeRevision ?? 0;
        await SendAsync(new Signal.FeeSet($"fee-{++staffSignals}", Given.Staff, Now, Given.Lines(yen), soFar));
    }

    /// <summary>Stores a signal and lets the turns run.</summary>
    public async Task SendAsync(Signal signal)
    {
        await Services.Signals.SendAsync(Application, signal, Cancellation);
        await RunTurnsAsync();
    }

    /// <summary>The citizen presses the button.</summary>
    public Task<Result<Uri>> ClickAsync(PaymentMethod method = PaymentMethod.Card, string? link = null) =>
        Services.Checkouts.BeginAsync(link ?? PayLink(), method, Cancellation);

    public async Task<Uri> OpenPageAsync(PaymentMethod method = PaymentMethod.Card) => (await ClickAsync(method)).OrThrow();

    public async Task<PaymentView> ViewAsync(string? link = null) =>
        (await Services.Page.ShowAsync(link ?? PayLink(), Cancellation)).OrThrow();

    /// <summary>Delivers the provider's newest event, as its webhook would, and lets the turns run.</summary>
    public async Task DeliverAsync(PaymentEvent? said = null)
    {
        await Services.Intake.TakeAsync(said ?? Provider.Events[^1], Cancellation);
        await RunTurnsAsync();
    }

    /// <summary>Lets time pass and what is due happen.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Services.Time.Advance(time);
        await RunTurnsAsync();
    }

    public async Task SweepAsync()
    {
        await Services.Sweep.RunAsync(Now, Cancellation);
        await RunTurnsAsync();
    }

    public async Task RunTurnsAsync()
    {
        do
        {
            await Services.Turn.WakeAsync(Application, Now, Cancellation);
        }
        while (Services.Runtime.TryTake(out _));
    }

    private DateTimeOffset Now => Services.Time.GetUtcNow();

    [GeneratedRegex("/pay#([A-Za-z0-9_-]{43})")]
    private static partial Regex PayPage();
}
