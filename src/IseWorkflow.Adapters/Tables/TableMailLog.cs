using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Adapters.Tables;

/// <summary>A row a mail by its operation id, and one in the application's partition for each that did not arrive.</summary>
internal sealed class TableMailLog(StorageClients storage, TimeProvider time) : IMailLog
{
    private const string Topic = "topic";

    private readonly TableClient mails = storage.Mails;
    private readonly TableClient applications = storage.Applications;

    public Task NoteAsync(Guid operation, MailTopic topic, CancellationToken cancellation)
    {
        var row = JsonRow.Of($"{operation:N}", Topic, topic);
        row[LeftoverRows.End] = time.GetUtcNow() + LeftoverRows.Kept;
        return mails.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    public async Task<MailTopic?> FindAsync(Guid operation, CancellationToken cancellation) =>
        JsonRow.Read<MailTopic>(await mails.FindAsync($"{operation:N}", Topic, cancellation));

    public Task AddUndeliveredAsync(ApplicationId application, UndeliveredMail mail, CancellationToken cancellation) =>
        applications.UpsertEntityAsync(
            JsonRow.Of(application.Value, TableKeys.Undelivered(mail.Operation), mail), TableUpdateMode.Replace, cancellation);
}
