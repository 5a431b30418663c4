using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Procedures.Attachments;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes files that a form is answered with, before there is an application.</summary>
public sealed class UploadDesk(IUploadStore uploads, IQuota quota, TimeProvider time)
{
    /// <summary>More than any form asks for, with many mistakes.</summary>
    public const int FilesPerHour = 100;

    private static readonly Refusal TooMany = new(
        "too_many_uploads",
        RefusalKind.TooMany,
        new(
            "短い時間に多くのファイルが送信されました。1時間ほどたってから、もう一度お試しください。",
            "There were too many files in a short time. Please try again in about an hour."));

    /// <param name="fileName">As the browser says it.</param>
    public async Task<Result<Attachment>> TakeAsync(
        string applicantId, string? fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!AttachmentRules.Inspect(fileName, bytes).Is(out var document, out var refusal))
            return refusal;
        var window = QuotaWindow.At($"upload-{applicantId}", time.GetUtcNow(), TimeSpan.FromHours(1), FilesPerHour);
        if (!await quota.TryTakeAsync(window, cancellation))
            return TooMany;
        var id = await uploads.WriteAsync(applicantId, document, cancellation);
        return new Attachment(id, document.FileName!, document.Bytes.Length);
    }
}
