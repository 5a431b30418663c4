using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Functions.Tests.Lifecycle;

/// <summary>
/// One orchestration step by step, on a clock that only the test moves: activities end when the test says so, and events come in between.
/// Like the real context it gives an event to the wait that was made last, and keeps what nobody waits for.
/// </summary>
internal sealed class FakeOrchestration : TaskOrchestrationContext
{
    private readonly Stack<TaskCompletionSource<SignalNotice>> waits = new();
    private readonly Queue<SignalNotice> unheard = new();
    private readonly LifecycleInput input;
    private DateTime now;

    public FakeOrchestration(DateTimeOffset now, LifecycleInput? input = null)
    {
        this.now = now.UtcDateTime;
        this.input = input ?? new(SignalNotice.Submitted, LifecycleStatus.New);
    }

    /// <summary>The turns that were asked for, in order.</summary>
    public List<TurnCall> Turns { get; } = [];

    public List<FakeTimer> Timers { get; } = [];

    /// <summary>Everything that was shown to operators, oldest first.</summary>
    public List<LifecycleStatus> Statuses { get; } = [];

    /// <summary>What a new history begins with; null where there is none.</summary>
    public LifecycleInput? Continued { get; private set; }

    public Task Run { get; private set; } = Task.CompletedTask;

    public LifecycleStatus Status => Statuses[^1];

    public TurnCall Turn => Turns[^1];

    public FakeTimer Timer => Timers[^1];

    public override TaskName Name => nameof(ApplicationLifecycle);

    public override string InstanceId { get; } = ApplicationId.New(TimeProvider.System).Value;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public FakeOrchestration Start()
    {
        AtOnce(() => Run = ApplicationLifecycle.RunAsync(this));
        return this;
    }

    /// <summary>Ends the turn that runs.</summary>
    public FakeOrchestration End(TurnResult result)
    {
        AtOnce(() => Turn.Ended.SetResult(result));
        return this;
    }

    /// <summary>The turn that runs has failed for good, after all its tries.</summary>
    public FakeOrchestration Fail(string error)
    {
        var details = new TaskFailureDetails(nameof(TurnFailedException), error, StackTrace: null, InnerFailure: null, Properties: null);
        AtOnce(() => Turn.Ended.SetException(new TaskFailedException(Turn.Name, 1, details)));
        return this;
    }

    public FakeOrchestration Raise(SignalNotice notice)
    {
        AtOnce(() =>
        {
            if (waits.TryPop(out var wait))
                wait.SetResult(notice);
            else
                unheard.Enqueue(notice);
        });
        return this;
    }

    /// <summary>The clock goes to the newest timer's time, and it fires.</summary>
    public FakeOrchestration Elapse()
    {
        now = Timer.DueAt;
        AtOnce(() => Timer.Elapsed.SetResult());
        return this;
    }

    public override T GetInput<T>() => (T)(object)input;

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        var call = new TurnCall(name, (TurnRequest)input!, options, new());
        Turns.Add(call);
        return (TResult)(object)await call.Ended.Task;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var timer = new FakeTimer(fireAt, new(), cancellationToken);
        cancellationToken.Register(() => timer.Elapsed.TrySetCanceled(cancellationToken));
        Timers.Add(timer);
        return timer.Elapsed.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        var wait = new TaskCompletionSource<SignalNotice>();
        if (unheard.TryDequeue(out var notice))
            wait.SetResult(notice);
        else
            waits.Push(wait);
        return (Task<T>)(object)wait.Task;
    }

    public override void SetCustomStatus(object? customStatus) => Statuses.Add((LifecycleStatus)customStatus!);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        Assert.True(preserveUnprocessedEvents);
        Continued = (LifecycleInput)newInput!;
    }

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override Guid NewGuid() => throw new NotSupportedException();

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        throw new NotSupportedException();

    /// <summary>As the real dispatcher does, on this thread and to the next wait.</summary>
    private static void AtOnce(Action step)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            step();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }
}

/// <summary>A turn that the orchestration asked for.</summary>
internal sealed record TurnCall(TaskName Name, TurnRequest Request, TaskOptions? Options, TaskCompletionSource<TurnResult> Ended);

/// <summary>A durable timer.</summary>
internal sealed record FakeTimer(DateTime DueAt, TaskCompletionSource Elapsed, CancellationToken Cancellation);
