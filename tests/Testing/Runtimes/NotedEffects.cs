using System.Collections.Concurrent;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Runtimes;

/// <summary>Effects of several applications that are noted instead of carried out. One of them can be held up, as a slow mail server would.</summary>
public sealed class NotedEffects(IEffectHandler publish) : IEffectHandler
{
    private readonly ConcurrentQueue<(ApplicationId Application, OutboxEntry Entry)> done = new();
    private Func<Effect, Task>? hold;

    /// <summary>What was carried out for an application, in order; what was carried out twice stands here twice.</summary>
    public IReadOnlyList<OutboxEntry> DoneFor(ApplicationId application) =>
        [.. done.Where(one => one.Application == application).Select(one => one.Entry)];

    /// <summary>The next effect of a kind waits.</summary>
    public HeldEffect Hold<T>()
        where T : Effect
    {
        var held = new HeldEffect();
        hold = effect => effect is T && Interlocked.Exchange(ref hold, null) is not null ? held.WaitAsync() : Task.CompletedTask;
        return held;
    }

    public async Task HandleAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation)
    {
        await (hold?.Invoke(entry.Effect) ?? Task.CompletedTask);
        if (entry.Effect is Effect.PublishState)
            await publish.HandleAsync(ledger, entry, cancellation);
        done.Enqueue((ledger.Head.Id, entry));
    }
}

/// <summary>An effect that waits until it is let go.</summary>
public sealed class HeldEffect
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Returns once the effect runs.</summary>
    public Task ReachedAsync(CancellationToken cancellation) => reached.Task.WaitAsync(cancellation);

    public void Release() => released.TrySetResult();

    internal Task WaitAsync()
    {
        reached.TrySetResult();
        return released.Task;
    }
}
