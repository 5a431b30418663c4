namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>Something that the service does at somebody's wish: a click, a webhook, a turn.</summary>
/// <param name="name">For the trace.</param>
/// <param name="ended">Called at its end; false where it failed, or the process died in the middle of it.</param>
internal sealed class Operation(string name, Action<bool>? ended = null)
{
    /// <summary>How often a call of it failed or never came back.</summary>
    public int Disturbances { get; set; }

    public override string ToString() => name;

    public void End(bool isDone) => ended?.Invoke(isDone);
}
