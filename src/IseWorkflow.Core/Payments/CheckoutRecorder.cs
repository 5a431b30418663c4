using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Takes what the provider says of a checkout: first the signal, then the checkout's row. A crash in between leaves a row that is asked
/// about again, and never a payment that nobody hears of.
/// </summary>
public sealed class CheckoutRecorder(ICheckoutStore checkouts, SignalSender signals, TimeProvider time)
{
    /// <param name="by">Who says so.</param>
    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public async Task RecordAsync(
        ApplicationId application, int feeRevision, ProviderCheckout seen, Actor by, CancellationToken cancellation)
    {
        if (PaymentSignals.Of(feeRevision, seen, by, time.GetUtcNow()) is { } signal)
            await signals.SendAsync(application, signal, cancellation);
        while (await FindOutdatedAsync(application, seen, cancellation) is { } row)
            await checkouts.TryReplaceAsync(application, row, row with { Status = seen.Status }, cancellation);
    }

    /// <summary>The row that does not know it yet. News that come late, after what came of it, are none.</summary>
    private async Task<Checkout?> FindOutdatedAsync(ApplicationId application, ProviderCheckout seen, CancellationToken cancellation)
    {
        var rows = await checkouts.ReadAsync(application, cancellation);
        return rows.FirstOrDefault(row => row.SessionId == seen.SessionId && row.Status < seen.Status);
    }
}
