using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Review;

/// <summary>An application with what staff need besides to decide on it.</summary>
/// <param name="Signature">As checked now; null where unsigned or erased.</param>
public sealed record ReviewFile(
    ApplicationFile File, IReadOnlyList<Attachment> Attachments, SignatureStanding? Signature);

/// <summary>Completes applications for staff.</summary>
public sealed class ReviewFiles(AttachmentKeeper attachments, SignatureRecheck recheck)
{
    /// <summary>Adds to what is known of an application what is looked up outside of it.</summary>
    public async Task<ReviewFile> CompleteAsync(ApplicationFile file, CancellationToken cancellation) =>
        new(file, await ListAsync(file, cancellation), await recheck.CheckAsync(file, cancellation));

    private async Task<IReadOnlyList<Attachment>> ListAsync(ApplicationFile file, CancellationToken cancellation) =>
        file.Answers is { } answers ? await attachments.ListAsync(file.Head.Id, file.Procedure, answers.Values, cancellation) : [];
}
