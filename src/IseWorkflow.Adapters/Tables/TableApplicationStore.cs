using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Tables;

/// <summary>What is kept of an application besides its lifecycle, and the indexes by applicant and receipt number.</summary>
internal sealed class TableApplicationStore(StorageClients storage, PendingSignals pending) : IApplicationStore
{
    private const string NumberRow = "number";
    private const string ApplicationColumn = "Application";

    private readonly TableClient table = storage.Applications;

    public async Task<bool> CreateAsync(ApplicationHead head, Answers first, Signal.Submitted signal, CancellationToken cancellation)
    {
        await Task.WhenAll(
            pending.MarkAsync(head.Id, signal.Id, cancellation),
            storage.Applicants.UpsertEntityAsync(ApplicantRows.Of(head), TableUpdateMode.Replace, cancellation));
        try
        {
            await table.SubmitTransactionAsync(
                [
                    Add(head.Id, TableKeys.Head, head),
                    Add(head.Id, TableKeys.Answers(first.Revision), first),
                    .. LedgerRows.Enqueue(head.Id, signal),
                ],
                cancellation);
            return true;
        }
        catch (TableTransactionFailedException error) when (error.IsDuplicate())
        {
            return false;
        }
    }

    public async Task<ApplicationHead?> ReadHeadAsync(ApplicationId id, CancellationToken cancellation) =>
        JsonRow.Read<ApplicationHead>(await table.FindAsync(id.Value, TableKeys.Head, cancellation));

    public async Task<Answers?> ReadAnswersAsync(ApplicationId id, int revision, CancellationToken cancellation) =>
        JsonRow.Read<Answers>(await table.FindAsync(id.Value, TableKeys.Answers(revision), cancellation));

    public async Task<bool> AddAnswersAsync(ApplicationId id, Answers answers, CancellationToken cancellation) =>
        await table.TryAddAsync(JsonRow.Of(id.Value, TableKeys.Answers(answers.Revision), answers), cancellation);

    public Task WriteSignerAsync(ApplicationId id, int revision, SignedIdentity signer, CancellationToken cancellation) =>
        table.UpsertEntityAsync(JsonRow.Of(id.Value, TableKeys.Signer(revision), signer), TableUpdateMode.Replace, cancellation);

    public async Task<bool> ReserveReceiptNumberAsync(ReceiptNumber number, ApplicationId id, CancellationToken cancellation)
    {
        var row = new TableEntity(number.Value, NumberRow) { [ApplicationColumn] = id.Value };
        return await storage.ReceiptNumbers.TryAddAsync(row, cancellation) || await FindByReceiptNumberAsync(number, cancellation) == id;
    }

    public async Task<ApplicationId?> FindByReceiptNumberAsync(ReceiptNumber number, CancellationToken cancellation) =>
        await storage.ReceiptNumbers.FindAsync(number.Value, NumberRow, cancellation) is { } row
            ? ApplicationId.Parse(row.GetString(ApplicationColumn)).OrThrow()
            : null;

    public IAsyncEnumerable<ApplicationId> FindByApplicantAsync(string applicantId, CancellationToken cancellation) =>
        storage.Applicants.ByPrefixAsync(ApplicantRows.Partition(applicantId), ApplicantRows.Prefix, cancellation).Select(ApplicantRows.Application);

    public async Task<int> CountBegunAsync(string applicantId, DateTimeOffset after, int most, CancellationToken cancellation) =>
        await storage.Applicants
            .BetweenAsync(ApplicantRows.Partition(applicantId), ApplicantRows.Prefix, ApplicantRows.KeysAt(after), cancellation)
            .Take(most)
            .CountAsync(cancellation);

    private static TableTransactionAction Add<T>(ApplicationId id, string row, T value) =>
        new(TableTransactionActionType.Add, JsonRow.Of(id.Value, row, value));
}
