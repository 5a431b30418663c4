using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Carries out the effects that stand in the outbox. Those of one decision go strictly in order: nobody is told of a refund that did not
/// go through. A failing one is tried again later and set aside in the end, while other decisions' effects and further signals go on.
/// </summary>
public sealed partial class Outbox(ILifecycleStore store, IEffectHandler handler, SetAside setAside, ILogger<Outbox> logger)
{
    /// <summary>Tries what is due, writes back what became of it, and returns what is left.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> CarryOutAsync(Ledger ledger, DateTimeOffset now, CancellationToken cancellation)
    {
        var settled = new List<OutboxEntry>();
        foreach (var decision in ledger.Outbox.GroupBy(entry => entry.Decision))
            settled.AddRange(await CarryOutAsync(ledger, [.. decision], now, cancellation));
        if (settled.Count > 0)
            await store.SettleAsync(ledger.Head.Id, settled, cancellation);
        var remaining = Remaining(ledger.Outbox, settled);
        foreach (var finished in settled.Select(entry => entry.SignalId).Except(remaining.Select(entry => entry.SignalId)))
            await store.ReleaseAsync(ledger.Head.Id, finished, cancellation);
        return remaining;
    }

    private async Task<IReadOnlyList<OutboxEntry>> CarryOutAsync(
        Ledger ledger, IReadOnlyList<OutboxEntry> decision, DateTimeOffset now, CancellationToken cancellation)
    {
        var settled = new List<OutboxEntry>();
        foreach (var entry in decision)
        {
            if (!entry.IsDue(now))
                break;
            settled.Add(await TracedAsync(ledger, entry, now, cancellation));
            if (settled[^1].Status != OutboxStatus.Done)
                break;
        }

        return settled;
    }

    private async Task<OutboxEntry> TracedAsync(Ledger ledger, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        using var span = LifecycleTelemetry.BeginEffect(entry);
        var after = await TryAsync(ledger, entry, now, cancellation);
        LifecycleTelemetry.Tried(span, after);
        return after;
    }

    private async Task<OutboxEntry> TryAsync(Ledger ledger, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await handler.HandleAsync(ledger, entry, cancellation);
            return entry.Done();
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            var failed = entry.Failed(error, now);
            Log(ledger.Head.Id, failed, error);
            return failed.Status == OutboxStatus.SetAside ? await SetAsideAsync(ledger, failed, now, cancellation) : failed;
        }
    }

    /// <summary>An effect is set aside only where an operator can see it; else it is tried again.</summary>
    private async Task<OutboxEntry> SetAsideAsync(Ledger ledger, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await setAside.RaiseAsync(ledger, entry, cancellation);
            return entry;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Failed(ledger.Head.Id, entry.Key, nameof(SetAside), error.GetType().Name, next: null);
            return entry.Postponed(now);
        }
    }

    private static List<OutboxEntry> Remaining(IReadOnlyList<OutboxEntry> before, List<OutboxEntry> settled)
    {
        var changed = settled.ToDictionary(entry => entry.Key);
        return [.. before.Select(entry => changed.GetValueOrDefault(entry.Key, entry)).Where(entry => entry.Status != OutboxStatus.Done)];
    }

    private void Log(ApplicationId application, OutboxEntry failed, Exception error)
    {
        if (failed.Status == OutboxStatus.SetAside)
            WasSetAside(application, failed.Key, failed.Effect.GetType().Name, failed.LastError, error.StackTrace);
        else
            Failed(application, failed.Key, failed.Effect.GetType().Name, failed.LastError, failed.NextAttemptAt);
    }

    [LoggerMessage(2, LogLevel.Warning, "Effect {Effect} {Key} of application {Application} failed ({Error}); next try at {Next:O}")]
    private partial void Failed(ApplicationId application, string key, string effect, string? error, DateTimeOffset? next);

    [LoggerMessage(3, LogLevel.Error, "Effect {Effect} {Key} of application {Application} is set aside ({Error}): an operator has to look at it. {Stack}")]
    private partial void WasSetAside(ApplicationId application, string key, string effect, string? error, string? stack);
}
