namespace IseWorkflow.Local.Stripe;

/// <summary>A clock that can be put forward, so that sessions and vouchers run out while somebody watches.</summary>
internal sealed class StandInClock(TimeProvider inner) : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Until the stand-in ends.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
