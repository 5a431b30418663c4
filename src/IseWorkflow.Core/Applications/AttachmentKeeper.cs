using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Applications;

/// <summary>
/// The attachments (添付書類) of applications. An upload belongs to who sent it, and is copied into the application whose answers name it,
/// because uploads are deleted after some days.
/// </summary>
public sealed class AttachmentKeeper(IUploadStore uploads, IDocumentStore documents)
{
    /// <summary>Holds that every attachment of the answers is there: kept with the application, or uploaded by its applicant.</summary>
    /// <returns>Null, or <c>answers_invalid</c> with a refusal for each field that lacks one.</returns>
    public Task<Refusal?> CheckAsync(ApplicationHead head, Procedure procedure, JsonObject answers, CancellationToken cancellation) =>
        EachAsync(procedure, answers, async id =>
            await IsKeptAsync(head.Id, id, cancellation) || await uploads.ExistsAsync(head.ApplicantId, id, cancellation));

    /// <summary>Copies what is not with the application yet. A repeat finishes what was interrupted.</summary>
    /// <returns>As <see cref="CheckAsync"/>.</returns>
    public Task<Refusal?> KeepAsync(ApplicationHead head, Procedure procedure, JsonObject answers, CancellationToken cancellation) =>
        EachAsync(procedure, answers, async id =>
            await IsKeptAsync(head.Id, id, cancellation) || await CopyAsync(head, id, cancellation));

    /// <summary>The attachments of the answers, in the form's order. One that was erased is left out.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(
        ApplicationId application, Procedure procedure, JsonObject answers, CancellationToken cancellation)
    {
        var found = new List<Attachment>();
        foreach (var (_, id) in NamedIn(procedure, answers))
        {
            if (await documents.DescribeAsync(application, NameOf(id), cancellation) is { } document)
                found.Add(new(id, document.FileName ?? id, document.Size));
        }

        return found;
    }

    /// <summary>An attachment's file; null where the application has none of that id.</summary>
    public async Task<StoredDocument?> ReadAsync(ApplicationId application, string attachmentId, CancellationToken cancellation) =>
        AttachmentField.IsId(attachmentId) ? await documents.ReadAsync(application, NameOf(attachmentId), cancellation) : null;

    private static async Task<Refusal?> EachAsync(Procedure procedure, JsonObject answers, Func<string, Task<bool>> isThere)
    {
        var missing = new Dictionary<string, Refusal>();
        foreach (var (field, id) in NamedIn(procedure, answers))
        {
            if (!await isThere(id))
                missing[field.Name] = FieldRefusals.NotAnUpload(field);
        }

        return missing.Count == 0 ? null : AnswerRefusals.Invalid with { Fields = missing };
    }

    private static IEnumerable<(AttachmentField Field, string Id)> NamedIn(Procedure procedure, JsonObject answers) =>
        from field in procedure.Fields.OfType<AttachmentField>()
        let answer = answers[field.Name]
        where answer is not null
        from id in AttachmentField.UploadsOf(answer)
        select (field, id);

    private async Task<bool> IsKeptAsync(ApplicationId application, string id, CancellationToken cancellation) =>
        await documents.DescribeAsync(application, NameOf(id), cancellation) is not null;

    private async Task<bool> CopyAsync(ApplicationHead head, string id, CancellationToken cancellation)
    {
        if (await uploads.ReadAsync(head.ApplicantId, id, cancellation) is not { } upload)
            return false;
        await documents.WriteAsync(head.Id, NameOf(id), upload, cancellation);
        return true;
    }

    private static string NameOf(string id) => $"attachment-{id}";
}

/// <summary>An attachment of an application.</summary>
/// <param name="FileName">As the citizen called it.</param>
/// <param name="Size">In bytes.</param>
public sealed record Attachment(string Id, string FileName, long Size);
