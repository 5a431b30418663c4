using IseWorkflow.Core;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Api.Review;

/// <summary>Finds the applications that a staff link opens: its own, or those that its department has received.</summary>
internal sealed class DepartmentApplications(ILifecycleStore lifecycle)
{
    public async Task<Result<ApplicationId>> FindAsync(string id, StaffLink link, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal;
        return await lifecycle.LoadAsync(application, cancellation) is { Number: not null } ledger && link.Opens(ledger.Head)
            ? application
            : ApplicationId.Unknown;
    }
}
