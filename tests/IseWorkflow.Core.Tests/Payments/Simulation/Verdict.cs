using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments.Simulation;

/// <summary>What has to hold, by the provider's own books.</summary>
internal static class Verdict
{
    private static CancellationToken Cancellation => CancellationToken.None;

    /// <summary>Nobody ever has two pages on which the same application can be paid.</summary>
    public static void NeverTwoPagesAtOnce(World world)
    {
        foreach (var application in world.Applications)
        {
            var payable = world.Services.Provider.Sessions.Count(session =>
                session.Status == CheckoutStatus.Open && session.ExpiresAt > world.Services.Time.GetUtcNow() && application.Pages.Contains(session.Url));
            Require(payable <= 1, application, $"{payable} pages can be paid at once");
        }
    }

    public static void OfAll(World world)
    {
        foreach (var application in world.Applications)
        {
            OfMoney(world, application);
            OfWords(world, application);
            OfTheTrail(world, application);
        }

        var kept = world.Services.Provider.Payments.Where(payment => payment.IsKept).Sum(payment => payment.Charge.Amount.Amount);
        var served = world.Applications.Sum(application => KeptCharge.Of(application.Ledger.State)?.Amount.Amount ?? 0);
        Require(kept == served, null, $"{kept} yen are kept and {served} were served");
        OfTheBooks(world);
    }

    /// <summary>Exactly one kept charge of the whole fee if it is served for a fee, none otherwise.</summary>
    private static void OfMoney(World world, SimulatedApplication application)
    {
        var kept = PaymentsOf(world, application).Where(payment => payment.IsKept).Select(payment => payment.Charge).ToList();
        var counted = KeptCharge.Of(application.Ledger.State);
        Require(kept.SequenceEqual(counted is null ? [] : [counted]), application, $"{kept.Count} charges are kept in {application.Ledger.State}");
        if (counted is null || FeeOf(world, application) is not { } fee)
            return;
        Require(counted.Amount == fee, application, $"{counted.Amount} yen were paid for a fee of {fee}");
    }

    /// <summary>The citizen was told of what happened: once for each reason, and again only where a turn was cut off.</summary>
    private static void OfWords(World world, SimulatedApplication application)
    {
        var told = world.Told.All.Where(mail => mail.Application == application.Id).ToList();
        foreach (var payment in PaymentsOf(world, application))
            OfPayment(application, payment, told);
        var end = application.Ledger.State switch
        {
            State.Mailed => NoticeKind.Posted,
            State.Expired => NoticeKind.Expired,
            State.Rejected => NoticeKind.Rejected,
            State.Withdrawn => NoticeKind.Withdrawn,
            var other => throw new InvalidOperationException($"{application} ended as {other.Stage}."),
        };
        Require(told.Where(mail => mail.Notice.Kind == end).DistinctBy(mail => mail.Operation).Count() == 1, application, $"{end} was not told once");
        var reasons = told.DistinctBy(mail => mail.Operation).GroupBy(mail => mail.Notice).Where(reason => reason.Count() > 1);
        Require(!reasons.Any(), application, $"{reasons.FirstOrDefault()?.Key} was told for two causes");
        var repeats = told.Count - told.DistinctBy(mail => mail.Operation).Count();
        Require(repeats <= application.Disturbances, application, $"{repeats} mails were sent twice without a crash");
    }

    private static void OfPayment(SimulatedApplication application, FakePayment payment, List<Told> told)
    {
        var wanted = payment.IsKept ? NoticeKind.Paid : NoticeKind.Refunded;
        var fitting = told.Where(mail => mail.Notice.Kind == wanted && IsAbout(mail.Notice, payment.Charge)).DistinctBy(mail => mail.Operation);
        Require(fitting.Count() == 1, application, $"{wanted} of {payment.Charge.PaymentId} ({payment.RefundedFor}) was told {fitting.Count()} times");
    }

    private static bool IsAbout(Effect.Notify notice, Charge charge) => notice.Kind == NoticeKind.Paid
        ? notice.BySignal == $"payment-{charge.PaymentId}"
        : notice.GivenBack?.Charge.PaymentId == charge.PaymentId;

    private static void OfTheTrail(World world, SimulatedApplication application)
    {
        var trail = world.Services.Storage.Lifecycle.ReadTrailAsync(application.Id, Cancellation).Result;
        Require(AuditEntry.FirstBroken(trail) is null, application, "the trail is broken");
        Require(trail.DistinctBy(entry => entry.SignalId).Count() == trail.Count, application, "a signal was handled twice");
    }

    private static void OfTheBooks(World world)
    {
        var compared = world.Services.Books.CompareAsync(Given.Now, world.Services.Time.GetUtcNow().AddTicks(1), Cancellation).Result;
        Require(compared.Differences.Count == 0, null, $"the books differ: {string.Join(", ", compared.Differences)}");
    }

    private static Yen? FeeOf(World world, SimulatedApplication application)
    {
        var trail = world.Services.Storage.Lifecycle.ReadTrailAsync(application.Id, Cancellation).Result;
        var newest = trail.Last(entry => entry.Signal == nameof(Signal.FeeSet) && entry.RefusalCode is null);
        return (world.Services.Storage.Lifecycle.ReadSignalAsync(application.Id, newest.SignalId, Cancellation).Result as Signal.FeeSet)?.Total;
    }

    private static IEnumerable<FakePayment> PaymentsOf(World world, SimulatedApplication application) =>
        world.Services.Provider.Payments.Where(payment => payment.Application == application.Id);

    private static void Require(bool holds, SimulatedApplication? application, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException($"{application}: {otherwise}.");
    }
}
