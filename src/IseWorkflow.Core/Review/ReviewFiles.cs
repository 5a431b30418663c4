using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Review;

/// <summary>An application with what staff need besides to decide on it.</summary>
/// <param name="Signature">As checked now; null where unsigned or erased.</param>
/// <param name="Undelivered">Mails that did not arrive, oldest first.</param>
public sealed record ReviewFile(
    ApplicationFile File, IReadOnlyList<Attachment> Attachments, SignatureStanding? Signature, IReadOnlyList<UndeliveredMail> Undelivered);

/// <summary>Reads applications for staff.</summary>
public sealed class ReviewFiles(ApplicationFiles files, AttachmentKeeper attachments, SignatureRecheck recheck, IMailLog mails)
{
    /// <exception cref="Lifecycle.UnknownApplicationException">There is no such application.</exception>
    public async Task<ReviewFile> ReadAsync(ApplicationId id, CancellationToken cancellation)
    {
        var file = await files.ReadAsync(id, cancellation);
        return new(
            file,
            await ListAsync(file, cancellation),
            await recheck.CheckAsync(id, file.Revision, cancellation),
            await mails.ReadUndeliveredAsync(id, cancellation));
    }

    private async Task<IReadOnlyList<Attachment>> ListAsync(ApplicationFile file, CancellationToken cancellation) =>
        file.Answers is { } answers ? await attachments.ListAsync(file.Head.Id, file.Procedure, answers.Values, cancellation) : [];
}
