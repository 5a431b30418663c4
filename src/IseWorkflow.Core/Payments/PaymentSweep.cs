using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Asks the provider about each checkout that may still be paid. What a lost webhook would have said becomes the same signal under the same
/// id.
/// </summary>
public sealed partial class PaymentSweep(
    ICheckoutStore checkouts, IPaymentProvider provider, CheckoutRecorder recorder, ILogger<PaymentSweep> logger)
{
    /// <summary>A younger one's webhook may well be on its way.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(30);

    /// <summary>Asks about all that are old enough. One that fails is logged, and asked about again by the next sweep.</summary>
    public async Task<PaymentSweepReport> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var report = new PaymentSweepReport(0, 0, 0);
        await foreach (var open in checkouts.FindOpenAsync(now - Age, cancellation))
            report = report.With(await TryAskAsync(open, cancellation));
        return report;
    }

    private async Task<CheckoutStatus?> TryAskAsync(OpenCheckout open, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(open.Application, open.Checkout, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(open.Application, open.Checkout.FeeRevision, open.Checkout.Attempt, error.GetType().Name);
            return null;
        }
    }

    /// <summary>An opening that nobody took up within the time is given up: nobody was sent there.</summary>
    private async Task<CheckoutStatus?> AskAsync(ApplicationId application, Checkout checkout, CancellationToken cancellation)
    {
        if (checkout.SessionId is not { } session)
        {
            await checkouts.TryReplaceAsync(application, checkout, checkout with { Status = CheckoutStatus.Expired }, cancellation);
            return CheckoutStatus.Expired;
        }

        var seen = await provider.ReadAsync(session, cancellation);
        await recorder.RecordAsync(application, checkout.FeeRevision, seen, Actor.PaymentProvider(session), cancellation);
        return seen.Status;
    }

    [LoggerMessage(52, LogLevel.Warning, "Checkout {Revision}-{Attempt} of application {Application} could not be asked about: {Failure}")]
    private partial void Failed(ApplicationId application, int revision, int attempt, string failure);
}

/// <summary>What a sweep came to.</summary>
/// <param name="Asked">How many checkouts were asked about.</param>
/// <param name="Over">How many of them turned out to be paid or expired.</param>
/// <param name="Failed">How many could not be asked about.</param>
public sealed record PaymentSweepReport(int Asked, int Over, int Failed)
{
    /// <param name="status">What was heard; null where nothing was.</param>
    internal PaymentSweepReport With(CheckoutStatus? status) => new(
        Asked + 1,
        Over + (status is CheckoutStatus.Paid or CheckoutStatus.Expired ? 1 : 0),
        Failed + (status is null ? 1 : 0));
}
