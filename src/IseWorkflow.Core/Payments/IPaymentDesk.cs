namespace IseWorkflow.Core.Payments;

/// <summary>Carries out the lifecycle's payment effects.</summary>
public interface IPaymentDesk
{
    /// <summary>
    /// Expires the open checkouts of a fee revision and of those before it, and puts what came of it into the inbox:
    /// <c>PaymentSucceeded</c>, or <c>PaymentFailed</c> with <c>Closed</c>. Nothing while a payment of the revision is still on its way.
    /// </summary>
    Task CloseAsync(ApplicationId application, int feeRevision, CancellationToken cancellation);

    Task RefundAsync(ApplicationId application, Charge charge, RefundReason reason, CancellationToken cancellation);
}
