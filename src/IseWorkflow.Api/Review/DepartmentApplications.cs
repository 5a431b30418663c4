using IseWorkflow.Core;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Api.Review;

/// <summary>Finds the applications that a staff link opens: its own, or those that its department has received.</summary>
internal sealed class DepartmentApplications(ApplicationFiles files)
{
    public async Task<Result<ApplicationFile>> FindAsync(string id, StaffLink link, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal;
        return await files.FindAsync(application, cancellation) is { Ledger.Number: not null } file && link.Opens(file.Head)
            ? file
            : ApplicationId.Unknown;
    }
}
