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

    /// <summary>
    /// Tries all set-aside effects of an application again. Who wanted it enters the trail, and is written down before anything is done.
    /// </summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public async Task<int> RetryAsync(ApplicationId application, Actor by, CancellationToken cancellation)
    {
        var ledger = await store.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);
        var now = time.GetUtcNow();
        var retried = new Signal.EffectsRetried($"retried-{Guid.CreateVersion7(now):N}", by, now);
        await store.EnqueueAsync(application, retried, cancellation);
        var entries = ledger.Outbox.Where(entry => entry.Status == OutboxStatus.SetAside).ToList();
        await store.ReopenAsync(application, [.. entries.Select(entry => entry.Retried(now))], cancellation);
        await ForgetAsync(application, cancellation);
        await runtime.SignalAsync(application, retried, cancellation);
        return entries.Count;
    }

    /// <summary>Also what a retry that was interrupted has left in the index.</summary>
    private async Task ForgetAsync(ApplicationId application, CancellationToken cancellation)
    {
        await foreach (var effect in index.ListAsync(cancellation).Where(effect => effect.Application == application))
            await index.RemoveAsync(application, effect.Key, cancellation);
    }

    [LoggerMessage(4, LogLevel.Error, "The operator could not be told of the set-aside effect {Key} of application {Application}: {Failure}")]
    private partial void NotTold(ApplicationId application, string key, string failure);
}
