using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>What has to hold, by the books of Stripe's stand-in.</summary>
internal static class Verdict
{
    private static CancellationToken Cancellation => CancellationToken.None;

    /// <summary>
    /// Whoever is sent to a page can pay there, and on no other for the same application. To be asked whenever somebody is sent to one.
    /// </summary>
    public static void OnePageAtATime(SimulatedApplication application, Uri page, SimulatedStripe stripe)
    {
        if (!application.OpenPages.Contains(page))
            application.OpenPages.Add(page);
        application.OpenPages.RemoveAll(seen => !stripe.CanBePaidOn(seen));
        var isRight = application.OpenPages.SequenceEqual([page]);
        Require(isRight, application, $"sent to {page} when these could be paid: {string.Join(", ", application.OpenPages)}");
    }

    public static void OfAll(World world)
    {
        var books = world.Stripe.Ledger;
        foreach (var application in world.Applications)
        {
            var payments = books.Payments.Where(payment => payment.Charged > 0 && application.IsOf(payment.Metadata)).ToList();
            OfMoney(world, application, payments);
            OfWords(world, application, payments);
            OfTheTrail(world, application);
        }

        var served = world.Applications.Sum(application => KeptCharge.Of(application.Ledger.State)?.Amount.Amount ?? 0);
        var lost = LostOfServed(world).Sum(payment => payment.ChargedBack);
        Require(books.Kept + lost == served, null, $"{books.Kept} yen are kept, {lost} lost, and {served} were served");
        OfTheBooks(world);
        ReportVerdict.Of(world);
    }

    /// <summary>
    /// Exactly one charge of the whole fee is left with the city if it is served for a fee, none otherwise; and none goes back twice.
    /// </summary>
    private static void OfMoney(World world, SimulatedApplication application, List<TestStripePayment> payments)
    {
        var counted = KeptCharge.Of(application.Ledger.State);
        var kept = payments
            .Where(payment => payment.Charged > payment.Refunded && (payment.ChargedBack == 0 || payment.Payment == counted?.PaymentId))
            .Select(payment => (payment.Payment, payment.Charged - payment.Refunded)).ToList();
        var isRight = kept.SequenceEqual(counted is null ? [] : [(counted.PaymentId, counted.Amount.Amount)]);
        Require(isRight, application, $"{kept.Count} charges are kept in {application.Ledger.State}");
        Require(payments.All(payment => payment.Refunded + payment.ChargedBack <= payment.Charged), application, "money went back twice");
        var (fee, revision) = NewestFee(world, application);
        Require(counted is null || counted.Amount == fee, application, $"{counted?.Amount} yen were paid for a fee of {fee}");
        var isLost = application.Ledger.State is State.Expired && payments.Any(payment => payment.Metadata["fee_revision"] == $"{revision}");
        Require(!isLost, application, "it expired, and its fee was paid");
    }

    /// <summary>The citizen was told of what happened: once for each reason, and again only where a turn was cut off.</summary>
    private static void OfWords(World world, SimulatedApplication application, List<TestStripePayment> payments)
    {
        var told = world.Told.All.Where(mail => mail.Application == application.Id).ToList();
        foreach (var payment in payments)
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
        var most = told.GroupBy(mail => mail.Operation).Max(mails => mails.Count());
        Require(most <= 1 + application.Disturbances, application, $"a mail was sent {most} times in {application.Disturbances} crashes");
    }

    private static void OfPayment(SimulatedApplication application, TestStripePayment payment, List<Told> told)
    {
        var wanted = payment.Payment == KeptCharge.Of(application.Ledger.State)?.PaymentId ? NoticeKind.Paid : NoticeKind.Refunded;
        var fitting = told.Where(mail => mail.Notice.Kind == wanted && IsAbout(mail.Notice, payment.Payment)).DistinctBy(mail => mail.Operation);
        Require(fitting.Count() == 1, application, $"{wanted} of {payment.Payment} was told {fitting.Count()} times");
    }

    private static bool IsAbout(Effect.Notify notice, string payment) => notice.Kind == NoticeKind.Paid
        ? notice.BySignal == $"payment-{payment}"
        : notice.GivenBack?.Charge.PaymentId == payment;

    private static void OfTheTrail(World world, SimulatedApplication application)
    {
        var trail = world.Services.Storage.Lifecycle.ReadTrailAsync(application.Id, Cancellation).Result;
        Require(AuditEntry.FirstBroken(trail) is null, application, "the trail is broken");
        Require(trail.DistinctBy(entry => entry.SignalId).Count() == trail.Count, application, "a signal was handled twice");
    }

    /// <summary>They agree, but for what a bank took of what counts: that is for people to mend.</summary>
    private static void OfTheBooks(World world)
    {
        var compared = world.Services.Books.CompareAsync(Given.Now, world.Services.Time.GetUtcNow().AddTicks(1), Cancellation).Result;
        var differing = compared.Differences.Select(difference => (difference.Kind, difference.Charge.PaymentId)).ToHashSet();
        var lost = LostOfServed(world).Select(payment => (BookDifferenceKind.GivenBack, payment.Payment));
        Require(differing.SetEquals(lost), null, $"the books differ: {string.Join(", ", compared.Differences)}");
    }

    /// <summary>What was asked last, and the number of that fee.</summary>
    private static (Yen Fee, int Revision) NewestFee(World world, SimulatedApplication application)
    {
        var trail = world.Services.Storage.Lifecycle.ReadTrailAsync(application.Id, Cancellation).Result;
        var fees = trail.Where(entry => entry.Signal == nameof(Signal.FeeSet) && entry.RefusalCode is null).ToList();
        var newest = world.Services.Storage.Lifecycle.ReadSignalAsync(application.Id, fees[^1].SignalId, Cancellation).Result;
        return (((Signal.FeeSet)newest!).Total, fees.Count);
    }

    /// <summary>What counts, and was contested with success.</summary>
    private static List<TestStripePayment> LostOfServed(World world)
    {
        var counted = world.Applications.Select(application => KeptCharge.Of(application.Ledger.State)?.PaymentId).ToHashSet();
        return [.. world.Stripe.Ledger.Payments.Where(payment => payment.ChargedBack > 0 && counted.Contains(payment.Payment))];
    }

    private static void Require(bool holds, SimulatedApplication? application, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException($"{application}: {otherwise}.");
    }
}
