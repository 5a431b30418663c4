using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Operations;

/// <summary>
/// Lets operators stop new applications, and tells who is about to make one. What is under way goes on: signing, sending, payment, review.
/// </summary>
public sealed partial class IntakeGate(IIntakeSwitch keeper, TimeProvider time, ILogger<IntakeGate> logger)
{
    /// <summary>For so long an instance believes what it read last: every page of every citizen asks.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private volatile Reading? last;

    /// <summary>What holds now, at most <see cref="Kept"/> behind what another instance was told.</summary>
    public async Task<IntakeState> ReadAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (last is not { } kept || now - kept.At >= Kept)
            last = kept = new(await keeper.ReadAsync(cancellation), now);
        return kept.State.AsOf(now);
    }

    /// <summary>The refusal of a new application; null while intake is open.</summary>
    /// <param name="advice">What the citizen can do, after what the operator says.</param>
    public async Task<Refusal?> RefusalAsync(LocalizedText advice, CancellationToken cancellation) =>
        await ReadAsync(cancellation) is { IsOpen: false } stopped ? IntakeRefusals.Stopped(stopped, advice) : null;

    public Task<IntakeState> ResumeAsync(string by, CancellationToken cancellation) =>
        ChangeAsync(new(IsOpen: true, By: by, At: time.GetUtcNow()), by, cancellation);

    /// <summary>Stops intake, or changes what is said of a stop.</summary>
    /// <param name="by">The operator's object id.</param>
    public async Task<Result<IntakeState>> StopAsync(
        LocalizedText? message, DateTimeOffset? until, string by, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (until <= now)
            return IntakeRefusals.UntilPast;
        return await ChangeAsync(new(IsOpen: false, message, until?.ToUniversalTime(), by, now), by, cancellation);
    }

    private async Task<IntakeState> ChangeAsync(IntakeState state, string by, CancellationToken cancellation)
    {
        await keeper.WriteAsync(state, cancellation);
        last = null;
        Changed(by, state.IsOpen ? "open" : "stopped", state.Until);
        return state;
    }

    [LoggerMessage(72, LogLevel.Warning, "Operator {Operator} set intake to {Intake} (until: {Until:O})")]
    private partial void Changed(string @operator, string intake, DateTimeOffset? until);

    private sealed record Reading(IntakeState State, DateTimeOffset At);
}
