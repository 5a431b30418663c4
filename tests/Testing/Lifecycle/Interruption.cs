namespace IseWorkflow.Testing.Lifecycle;

/// <summary>A point at which a test may step in, once: another turn comes first, or the process dies.</summary>
public sealed class Interruption
{
    private Func<Task>? next;

    /// <summary>Does this the next time.</summary>
    public void Once(Func<Task> action) => next = action;

    /// <summary>Dies the next time.</summary>
    public void Crash() => Once(() => throw new SimulatedCrashException());

    /// <summary>Does nothing any more.</summary>
    public void Clear() => next = null;

    internal Task ReachAsync() => Interlocked.Exchange(ref next, null)?.Invoke() ?? Task.CompletedTask;
}

/// <summary>The process is gone: nothing after this point happened.</summary>
public sealed class SimulatedCrashException() : Exception("The process died here.");
