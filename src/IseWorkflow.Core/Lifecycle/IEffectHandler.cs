namespace IseWorkflow.Core.Lifecycle;

/// <summary>Carries out one effect. Idempotent by the entry's key; a failure is an exception.</summary>
public interface IEffectHandler
{
    Task HandleAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation);
}
