namespace IseWorkflow.Core.Lifecycle;

/// <summary>Wakes applications whose signals or effects were left lying: by a crash, or by an announcement that was lost.</summary>
public sealed class InboxSweep(ILifecycleStore store, ILifecycleRuntime runtime)
{
    /// <summary>Younger signals are on their way still.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    /// <returns>How many applications were woken.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var application in store.FindUndeliveredAsync(now - Age, cancellation))
        {
            await runtime.WakeAsync(application, cancellation);
            woken++;
        }

        return woken;
    }
}
