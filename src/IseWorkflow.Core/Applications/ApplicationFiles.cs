using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Reads applications for their pages.</summary>
public sealed class ApplicationFiles(IApplicationReader applications, Catalogue catalogue, ITermsOf termsOf)
{
    /// <summary>Null where there is no such application.</summary>
    public async Task<ApplicationFile?> FindAsync(ApplicationId id, CancellationToken cancellation) =>
        await applications.ReadAsync(id, cancellation) is { } record
            ? new(record, catalogue.Of(record.Ledger.Head), termsOf.Terms(record.Ledger.Head))
            : null;
}
