using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Compares the provider's books with ours once a business day (収納の照合) and mails what differs. Where nothing does, the mail says so: no
/// mail would look the same as a comparison that did not run. A payment that nobody noted is noted, as its webhook would have done.
/// </summary>
public sealed partial class Reconciliation(
    BookComparison books,
    ReconciliationMail mail,
    SignalSender signals,
    RunOnce once,
    BusinessCalendar calendar,
    TimeProvider time,
    ILogger<Reconciliation> logger)
{
    /// <summary>
    /// How many days back. Longer than any closure of the city, and a difference is told again each business day until it is mended, so
    /// that no lost mail and no holiday hides one.
    /// </summary>
    public const int Days = 14;

    /// <summary>Does nothing on a day on which the city is closed, or that was done already.</summary>
    /// <param name="day">In Japan. The days before it are compared, not itself.</param>
    /// <exception cref="PaymentProviderException">The provider does not answer: to be tried again on the same day.</exception>
    public async Task RunAsync(DateOnly day, CancellationToken cancellation)
    {
        if (!calendar.IsBusinessDay(day))
            return;
        await once.RunAsync(new("reconciliation", Midnight(day)), held => CompareAsync(day, held), cancellation);
    }

    private async Task CompareAsync(DateOnly day, CancellationToken cancellation)
    {
        var (from, until) = (Midnight(day.AddDays(-Days)), Midnight(day));
        var compared = await books.CompareAsync(from, until, cancellation);
        foreach (var payment in NotNoted(compared))
            await NoteAsync(payment, cancellation);
        await mail.SendAsync(day, from, until, compared, cancellation);
        Compared(day, compared.Payments.Count, compared.Differences.Count);
    }

    private static IEnumerable<ProviderPayment> NotNoted(ComparedBooks compared)
    {
        var missing = compared.Differences.Where(difference => difference.Kind == BookDifferenceKind.NotNoted);
        var ids = missing.Select(difference => difference.Charge.PaymentId).ToHashSet();
        return compared.Payments.Where(payment => ids.Contains(payment.Charge.PaymentId));
    }

    private async Task NoteAsync(ProviderPayment payment, CancellationToken cancellation)
    {
        if (payment is not { Application: { } application, FeeRevision: { } revision })
            return;
        var by = Actor.PaymentProvider(payment.Charge.PaymentId);
        var paid = PaymentSignals.Succeeded(revision, payment.Charge, by, time.GetUtcNow());
        await signals.SendAsync(application, paid, cancellation);
    }

    private static DateTimeOffset Midnight(DateOnly day) => new DateTimeOffset(day, default, TimeSpan.FromHours(9)).ToUniversalTime();

    [LoggerMessage(53, LogLevel.Information, "The books before {Day:O} were compared: {Payments} payments, {Differences} differences")]
    private partial void Compared(DateOnly day, int payments, int differences);
}
