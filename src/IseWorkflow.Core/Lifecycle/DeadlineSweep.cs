using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Wakes applications whose wake-up time went by without a turn: a runtime that lost its timers, or was started on storage that was restored.
/// Nothing else would, since a deadline announces itself to nobody.
/// </summary>
public sealed class DeadlineSweep(IApplicationIndex index, ILifecycleRuntime runtime)
{
    /// <summary>A turn may be under way, or be tried again, for some minutes.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <returns>How many applications were woken.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var woken = 0;
        await foreach (var open in index.ListAsync(department: null, ended: false, cancellation))
        {
            if (open.WakeUp is not { } due || due > now - Grace)
                break;
            await runtime.WakeAsync(open.Id, cancellation);
            woken++;
        }

        return woken;
    }
}
