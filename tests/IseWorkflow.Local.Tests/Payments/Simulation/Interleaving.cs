using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// Runs many operations on one thread. Whoever is about to call storage, the provider, the runtime or the mail system waits until chance
/// lets it go on, so that between any two calls of one anything may happen to all others. Chance may also let the process die there: what
/// waits is then forgotten, as in a crash no handler runs. The same seed gives the same course.
/// </summary>
internal sealed class Interleaving(Random chance)
{
    private static readonly AsyncLocal<Operation?> Current = new();

    private readonly List<(TaskCompletionSource Gate, Operation Of)> waiting = [];

    /// <summary>Nothing crashes or fails any more.</summary>
    public bool IsCalm { get; set; }

    /// <summary>A failure that chance did not bring about.</summary>
    public Exception? Defect { get; private set; }

    public bool IsIdle => waiting.Count == 0;

    public List<string> Trace { get; } = [];

    /// <summary>Starts an operation, which goes as far as its first call.</summary>
    public void Start(Operation operation, Func<Task> work) => _ = RunAsync(operation, work);

    /// <summary>The gate before a call. Open for whoever is no operation of the simulation.</summary>
    public Task PassAsync(string call)
    {
        if (Current.Value is not { } operation)
            return Task.CompletedTask;
        var gate = new TaskCompletionSource();
        waiting.Add((gate, operation));
        Trace.Add($"{operation} reaches {call}");
        return gate.Task;
    }

    /// <summary>Whether the call that passes now fails.</summary>
    public bool Fails()
    {
        if (IsCalm || Current.Value is not { } operation || chance.NextDouble() >= 0.003)
            return false;
        operation.Disturbances++;
        return true;
    }

    /// <summary>Lets one of those who wait go on, or die.</summary>
    public void Step()
    {
        var dies = !IsCalm && chance.NextDouble() < 0.004;
        if (dies && chance.Next(2) == 0)
            DieAll();
        else if (dies)
            Die(Take().Of);
        else
            Take().Gate.SetResult();
    }

    private (TaskCompletionSource Gate, Operation Of) Take()
    {
        var place = chance.Next(waiting.Count);
        var taken = waiting[place];
        waiting.RemoveAt(place);
        return taken;
    }

    private void DieAll()
    {
        var dead = waiting.ToList();
        waiting.Clear();
        Trace.Add("the process dies");
        dead.ForEach(each => Die(each.Of));
    }

    private void Die(Operation operation)
    {
        Trace.Add($"{operation} dies");
        operation.Disturbances++;
        operation.End(isDone: false);
    }

    private async Task RunAsync(Operation operation, Func<Task> work)
    {
        Current.Value = operation;
        try
        {
            await work();
            Trace.Add($"{operation} is done");
            operation.End(isDone: true);
        }
        catch (Exception failure)
        {
            Trace.Add($"{operation} fails: {failure.GetType().Name}");
            if (failure is not (TimeoutException or PaymentProviderException or MailNotTakenException))
                Defect = failure;
            operation.End(isDone: false);
        }
    }
}
