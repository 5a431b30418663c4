namespace IseWorkflow.Functions.Lifecycle;

/// <summary>The input of an orchestration.</summary>
/// <param name="Next">The turn to begin with.</param>
/// <param name="Status">Where the one before left off, when its history had grown long.</param>
internal sealed record LifecycleInput(SignalNotice Next, LifecycleStatus Status);
