using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Review;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Review;

/// <summary>What staff read.</summary>
internal static class ReviewReading
{
    public static async Task<IResult> ListAsync(StaffLink link, Worklists worklists, CancellationToken cancellation)
    {
        var worklist = link.Department is { } department ? await worklists.ReadAsync(department, cancellation) : null;
        return worklist is null ? LinkRefusals.Unknown.ToProblem() : TypedResults.Ok(WorklistResponse.Of(worklist));
    }

    public static async Task<IResult> FindAsync(
        string id, StaffLink link, DepartmentApplications department, ReviewFiles files, TimeProvider time, CancellationToken cancellation)
    {
        if (!(await department.FindAsync(id, link, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        return TypedResults.Ok(StaffView.Of(await files.CompleteAsync(file, cancellation), time.GetUtcNow()));
    }

    /// <summary>A citizen's file is nothing to trust: it is given to be saved, never to be run on the service's origin.</summary>
    public static async Task<IResult> ReadAttachmentAsync(
        string id,
        string attachment,
        StaffLink link,
        HttpResponse response,
        DepartmentApplications department,
        AttachmentKeeper attachments,
        CancellationToken cancellation)
    {
        if (!(await department.FindAsync(id, link, cancellation)).Is(out var file, out var refusal))
            return refusal.ToProblem();
        if (await attachments.ReadAsync(file.Head.Id, attachment, cancellation) is not { } stored)
            return ReviewRefusals.AttachmentUnknown.ToProblem();
        response.Headers.ContentSecurityPolicy = $"{response.Headers.ContentSecurityPolicy}; sandbox";
        return TypedResults.Bytes(stored.Bytes, stored.ContentType, stored.FileName ?? attachment);
    }
}
