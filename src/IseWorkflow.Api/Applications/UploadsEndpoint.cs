using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Procedures.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IseWorkflow.Api.Applications;

/// <summary>Takes a file as the request's body.</summary>
internal static class UploadsEndpoint
{
    /// <param name="fileName">Percent-encoded UTF-8, because headers are ASCII.</param>
    public static async Task<IResult> PostAsync(
        HttpRequest request,
        [FromHeader(Name = "X-File-Name")] string? fileName,
        ActingCitizen citizen,
        OwnApplications own,
        UploadDesk desk,
        CancellationToken cancellation)
    {
        if (!(await own.ApplicantOfAsync(citizen, cancellation)).Is(out var applicant, out var refusal))
            return refusal.ToProblem();
        if (await request.ReadUpToAsync(AttachmentRules.MostBytes, cancellation) is not { } bytes)
            return AttachmentRules.TooLarge.ToProblem();
        var taken = await desk.TakeAsync(applicant, Uri.UnescapeDataString(fileName ?? ""), bytes, cancellation);
        return taken.Match(
            file => TypedResults.Created((string?)null, new UploadResponse(file.Id, file.FileName, file.Size)),
            refused => refused.ToProblem());
    }
}
