using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Operations;

/// <summary>Where an application stands, and everything that happened to it.</summary>
public sealed record Inspection(Ledger Ledger, AuditTrail Trail);

/// <summary>Reads applications for operators.</summary>
public sealed class Inspections(ILifecycleStore store, TimeProvider time)
{
    /// <summary>
    /// Null where there is no such application. The ledger is read first, so that an entry that comes in between makes the trail longer and never
    /// looks cut off.
    /// </summary>
    public async Task<Inspection?> ReadAsync(ApplicationId application, CancellationToken cancellation)
    {
        if (await store.LoadAsync(application, cancellation) is not { } ledger)
            return null;
        var entries = await store.ReadTrailAsync(application, cancellation);
        return new(ledger, new(application, time.GetUtcNow(), ledger.LastEntry, entries));
    }
}
