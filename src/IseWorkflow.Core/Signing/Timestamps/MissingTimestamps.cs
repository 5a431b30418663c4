using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Signing.Timestamps;

/// <summary>Tries again for the timestamps that could not be had when the signatures came in. A job of both hosts, once an hour.</summary>
public sealed class MissingTimestamps(IApplicationIndex index, ILifecycleStore lifecycle, EvidenceTimestamps timestamps)
{
    /// <summary>Looks through the open applications, and ends at the first that the authority does not stamp: it is down then.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!timestamps.IsConfigured)
            return;
        await foreach (var entry in index.ListAsync(department: null, ended: false, cancellation))
        {
            if (!await EnsureAsync(entry.Id, cancellation))
                return;
        }
    }

    /// <summary>Every revision up to the last one that was signed: a later one comes only after the earlier was signed and returned.</summary>
    private async Task<bool> EnsureAsync(ApplicationId application, CancellationToken cancellation)
    {
        for (var revision = 1; await FindAsync(application, revision, cancellation) is { } signed; revision++)
        {
            if (!await timestamps.EnsureAsync(application, signed.EvidenceId, cancellation))
                return false;
        }

        return true;
    }

    private async Task<Signal.Signed?> FindAsync(ApplicationId application, int revision, CancellationToken cancellation) =>
        await lifecycle.ReadSignalAsync(application, SignatureIntake.SignalId(revision), cancellation) as Signal.Signed;
}
