using System.Diagnostics;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>Brings each effect to the part of the service that carries it out.</summary>
public sealed class EffectHandler(IApplicationIndex index, INotifier notifier, IPaymentDesk payments) : IEffectHandler
{
    public Task HandleAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation) => entry.Effect switch
    {
        Effect.PublishState => index.PublishAsync(ledger.Head, ledger.State, ledger.Number, cancellation),
        Effect.Notify notice => notifier.NotifyAsync(ledger, notice, entry.Key, cancellation),
        Effect.Refund refund => payments.RefundAsync(ledger.Head.Id, refund.Charge, refund.Reason, cancellation),
        Effect.CloseCheckout close => payments.CloseAsync(ledger.Head.Id, close.FeeRevision, cancellation),
        Effect.ScheduleErasure erasure => index.ScheduleErasureAsync(ledger.Head.Id, erasure.At, cancellation),
        _ => throw new UnreachableException(),
    };
}
