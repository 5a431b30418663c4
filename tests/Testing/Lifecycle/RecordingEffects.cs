using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>Effects that are noted instead of carried out; some can be made to fail.</summary>
public sealed class RecordingEffects : IEffectHandler
{
    private readonly List<OutboxEntry> done = [];

    /// <summary>What was carried out, in order; an entry that was carried out twice stands here twice.</summary>
    public IReadOnlyList<OutboxEntry> Done => done;

    /// <summary>The effects without their keys.</summary>
    public IEnumerable<Effect> Effects => done.Select(entry => entry.Effect);

    /// <summary>Those for which this is true fail.</summary>
    public Func<Effect, bool> Fails { get; set; } = _ => false;

    public Task HandleAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation)
    {
        if (Fails(entry.Effect))
            throw new TimeoutException("The mail server does not answer to hanako@example.jp.");
        done.Add(entry);
        return Task.CompletedTask;
    }
}
