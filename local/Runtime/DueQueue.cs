using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Local.Runtime;

/// <summary>
/// When each application's next turn is due, in memory; one turn at a time per application. Whoever announces a signal only puts it here: what
/// has to happen stands in storage, and the queue is rebuilt from there at each start.
/// </summary>
internal sealed class DueQueue(TimeProvider time) : ILifecycleRuntime
{
    private readonly Lock gate = new();
    private readonly Dictionary<ApplicationId, DateTimeOffset> dueByApplication = [];
    private readonly SortedSet<(DateTimeOffset Due, string Id)> order = [];
    private readonly HashSet<ApplicationId> running = [];
    private TaskCompletionSource changed = NewChange();

    public Task StartAsync(ApplicationId application, CancellationToken cancellation) => PutNow(application);

    public Task SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) => PutNow(application);

    public Task WakeAsync(ApplicationId application, CancellationToken cancellation) => PutNow(application);

    /// <summary>The earliest due time of an application that has no turn running; null where nothing waits.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
                return Waiting().Select(entry => (DateTimeOffset?)entry.Due).FirstOrDefault();
        }
    }

    /// <summary>Plans a turn; an earlier plan stays.</summary>
    public void Put(ApplicationId application, DateTimeOffset due)
    {
        lock (gate)
        {
            if (dueByApplication.TryGetValue(application, out var planned) && planned <= due)
                return;
            Remove(application);
            dueByApplication[application] = due;
            order.Add((due, application.Value));
        }

        Pulse();
    }

    /// <summary>Takes an application whose turn is due; nobody else gets it until <see cref="Finish"/>.</summary>
    public ApplicationId? TryTake()
    {
        lock (gate)
        {
            if (Waiting().FirstOrDefault() is not { Id: { } id, Due: var due } || due > time.GetUtcNow())
                return null;
            var application = ApplicationId.Parse(id).OrThrow();
            Remove(application);
            running.Add(application);
            return application;
        }
    }

    /// <summary>Ends a turn.</summary>
    /// <param name="next">When the next one is due; null where none is planned. What was put here meanwhile stays.</param>
    public void Finish(ApplicationId application, DateTimeOffset? next)
    {
        // Planned before it counts as over: in between it would neither run nor wait, and the queue would seem idle.
        if (next is { } due)
            Put(application, due);
        lock (gate)
            running.Remove(application);
        Pulse();
    }

    /// <summary>Returns once something was put here or finished, the clock was moved, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        var change = Volatile.Read(ref changed).Task;
        if (TryPeekDue())
            return;
        await Task.WhenAny(change, Task.Delay(atMost, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Returns once no turn is running and none is due.</summary>
    public async Task WaitUntilIdleAsync(CancellationToken cancellation)
    {
        for (var change = Volatile.Read(ref changed); !IsIdle(); change = Volatile.Read(ref changed))
            await change.Task.WaitAsync(cancellation);
    }

    /// <summary>Makes waiters look again.</summary>
    public void Pulse() => Interlocked.Exchange(ref changed, NewChange()).TrySetResult();

    private Task PutNow(ApplicationId application)
    {
        Put(application, time.GetUtcNow());
        return Task.CompletedTask;
    }

    private bool TryPeekDue() => NextDue <= time.GetUtcNow();

    private bool IsIdle()
    {
        lock (gate)
            return running.Count == 0 && !(order.Count > 0 && order.Min.Due <= time.GetUtcNow());
    }

    private IEnumerable<(DateTimeOffset Due, string Id)> Waiting() =>
        order.Where(entry => !running.Contains(ApplicationId.Parse(entry.Id).OrThrow()));

    private void Remove(ApplicationId application)
    {
        if (dueByApplication.Remove(application, out var due))
            order.Remove((due, application.Value));
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
