using Azure;
using Azure.Data.Tables;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Adapters.Tables;

/// <summary>What is left of each row of an application's partition after erasure.</summary>
internal static class ErasedRows
{
    private const string ErasedApplicant = "erased";

    private static readonly Uri NoPage = new("about:blank");

    /// <summary>What the rows and blobs hold now.</summary>
    public static ErasureRecord Count(ApplicationId id, DateTimeOffset now, IReadOnlyList<TableEntity> rows, int documents) => new(
        id,
        now,
        Answers: CountOf(rows, TableKeys.AnswersPrefix),
        Signers: CountOf(rows, TableKeys.SignerPrefix),
        Signals: CountOf(rows, TableKeys.SignalPrefix),
        Checkouts: CountOf(rows, TableKeys.CheckoutPrefix),
        documents);

    /// <summary>The change that erases the row's personal data; null where it holds none.</summary>
    public static TableTransactionAction? Erase(TableEntity row)
    {
        if (row.RowKey == TableKeys.Head)
            return Replace(Value<ApplicationHead>(row, head => head with { Email = EmailAddress.Erased, ApplicantId = ErasedApplicant }));
        if (IsOf(row, TableKeys.CheckoutPrefix))
            return Replace(Value<Checkout>(row, checkout => checkout with { Url = NoPage }));
        if (IsOf(row, TableKeys.SignalPrefix))
            return Replace(new TableEntity(row.PartitionKey, row.RowKey));
        return IsOf(row, TableKeys.AnswersPrefix) || IsOf(row, TableKeys.SignerPrefix) || IsOf(row, TableKeys.SigningPrefix)
            ? new(TableTransactionActionType.Delete, row, ETag.All)
            : null;
    }

    private static int CountOf(IReadOnlyList<TableEntity> rows, string prefix) => rows.Count(row => IsOf(row, prefix));

    private static bool IsOf(TableEntity row, string prefix) => row.RowKey.StartsWith(prefix, StringComparison.Ordinal);

    private static TableEntity Value<T>(TableEntity row, Func<T, T> erase) =>
        JsonRow.Of(row.PartitionKey, row.RowKey, erase(JsonRow.Read<T>(row)!));

    private static TableTransactionAction Replace(TableEntity row) => new(TableTransactionActionType.UpdateReplace, row, ETag.All);
}
