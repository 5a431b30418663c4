using IseWorkflow.Core.Operations;

namespace IseWorkflow.Testing.Operations;

/// <summary>The switch of intake in memory; counts how often it is read.</summary>
public sealed class MemoryIntakeSwitch : IIntakeSwitch
{
    public IntakeState State { get; set; } = IntakeState.Open;

    public int Reads { get; private set; }

    public Task<IntakeState> ReadAsync(CancellationToken cancellation)
    {
        Reads++;
        return Task.FromResult(State);
    }

    public Task WriteAsync(IntakeState state, CancellationToken cancellation)
    {
        State = state;
        return Task.CompletedTask;
    }
}
