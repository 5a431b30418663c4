using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>Carries out <see cref="Effect.Notify"/>: looks up whom and what, fills in the template, sends.</summary>
public interface INotifier
{
    /// <param name="ledger">As the turn has it: a notice that is not so any more by it is not sent.</param>
    /// <param name="key">Idempotency key of the outbox entry; the mail's operation id is derived from it.</param>
    Task NotifyAsync(Ledger ledger, Effect.Notify notice, string key, CancellationToken cancellation);
}
