using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>The effects that kept failing: shown to the operator, and tried again at the operator's word.</summary>
public sealed partial class SetAside(
    ISetAsideIndex index, ILifecycleStore store, ILifecycleRuntime runtime, OperatorAlerts alerts, TimeProvider time, ILogger<SetAside> logger)
{
    /// <summary>Enters an effect into the index, then tells the operator by mail. The mail is best effort: it may be the mail system that fails.</summary>
    public async Task RaiseAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation)
    {
        var application = ledger.Head.Id;
        await index.AddAsync(new(application, entry.Key, entry.Effect.GetType().Name, entry.LastError, time.GetUtcNow()), cancellation);
        try
        {
            await alerts.EffectSetAsideAsync(application, ledger.Number, entry, cancellation);
        }
        catch (MailNotTakenException failure)
        {
            NotTold(application, entry.Key, failure.Message);
        }
    }

    public IAsyncEnumerable<SetAsideEffect> ListAsync(CancellationToken cancellation) => index.ListAsync(cancellation);

    /// <summary>Tries all set-aside effects of an application again.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public async Task<int> RetryAsync(ApplicationId application, CancellationToken cancellation)
    {
        var ledger = await store.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);
        var entries = ledger.Outbox.Where(entry => entry.Status == OutboxStatus.SetAside).ToList();
        await store.ReopenAsync(application, [.. entries.Select(entry => entry.Retried(time.GetUtcNow()))], cancellation);
        foreach (var entry in entries)
            await index.RemoveAsync(application, entry.Key, cancellation);
        await runtime.WakeAsync(application, cancellation);
        return entries.Count;
    }

    [LoggerMessage(4, LogLevel.Error, "The operator could not be told of the set-aside effect {Key} of application {Application}: {Failure}")]
    private partial void NotTold(ApplicationId application, string key, string failure);
}
