using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>What the outside world knows during a walk: the time, what it sent before, and where the application stands.</summary>
internal sealed class Scene
{
    private int ids;

    public DateTimeOffset Now { get; private set; } = Given.Now;

    public State State { get; set; } = new State.Unsubmitted();

    public List<Signal> Sent { get; } = [];

    public string NewId() => $"signal-{++ids}";

    public void Pass(TimeSpan time) => Now += time;

    /// <summary>To the state's wake-up, if it lies ahead.</summary>
    public void PassToWakeUp() => Now = State.WakeUp is { } due && due > Now ? due : Now;
}
