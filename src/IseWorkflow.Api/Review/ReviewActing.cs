using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Review;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Review;

/// <summary>What staff do with an application.</summary>
internal static class ReviewActing
{
    public static Task<IResult> SetFeeAsync(
        string id, FeeRequest fee, StaffLink link, DepartmentApplications department, ReviewDesk desk, CancellationToken cancellation) =>
        ActAsync(id, link, department, file => desk.SetFeeAsync(
            file, link.Actor, [.. (fee.Lines ?? []).OfType<EnteredFeeLine>()], fee.FeeRevision, cancellation), cancellation);

    public static Task<IResult> ReturnAsync(
        string id, ReasonRequest why, StaffLink link, DepartmentApplications department, ReviewDesk desk, CancellationToken cancellation) =>
        ActAsync(id, link, department, file => desk.ReturnAsync(file, link.Actor, why.Reason, cancellation), cancellation);

    public static Task<IResult> RejectAsync(
        string id, ReasonRequest why, StaffLink link, DepartmentApplications department, ReviewDesk desk, CancellationToken cancellation) =>
        ActAsync(id, link, department, file => desk.RejectAsync(file, link.Actor, why.Reason, cancellation), cancellation);

    public static Task<IResult> PostAsync(
        string id, PostingRequest posted, StaffLink link, DepartmentApplications department, ReviewDesk desk, CancellationToken cancellation) =>
        ActAsync(id, link, department, file => desk.PostAsync(file, link.Actor, posted.TrackingNumber, cancellation), cancellation);

    private static async Task<IResult> ActAsync(
        string id,
        StaffLink link,
        DepartmentApplications department,
        Func<ApplicationFile, Task<Result<Stage>>> act,
        CancellationToken cancellation)
    {
        if (!(await department.FindAsync(id, link, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        var done = await act(file);
        return done.Match<IResult>(
            stage => TypedResults.Accepted((string?)null, new AcceptedResponse(stage)), refused => refused.ToProblem());
    }
}
