using System.Globalization;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Reads an application's partition with one query. Table storage answers a query within a partition from a snapshot, and an application has
/// some dozens of rows, far below the thousand of a page of results.
/// </summary>
internal sealed class TableApplicationReader(StorageClients storage) : IApplicationReader
{
    public async Task<ApplicationRecord?> ReadAsync(ApplicationId id, CancellationToken cancellation)
    {
        var rows = await storage.Applications.BetweenAsync(id.Value, TableKeys.First, TableKeys.Last, cancellation).ToListAsync(cancellation);
        return LedgerRows.Read(rows) is { } ledger ? Read(ledger, rows) : null;
    }

    private static ApplicationRecord Read(Ledger ledger, List<TableEntity> rows) => new(
        ledger,
        [.. Under<AuditEntry>(rows, TableKeys.AuditPrefix).Select(row => row.Value)],
        Under<Answers>(rows, TableKeys.AnswersPrefix).ToDictionary(row => row.Value.Revision, row => row.Value),
        Under<SignedIdentity>(rows, TableKeys.SignerPrefix).ToDictionary(row => Revision(row.Key), row => row.Value),
        Under<Signal>(rows, TableKeys.SignalPrefix).ToDictionary(row => row.Value.Id, row => row.Value),
        [.. Under<Checkout>(rows, TableKeys.CheckoutPrefix).Select(row => row.Value)],
        [.. Under<UndeliveredMail>(rows, TableKeys.UndeliveredPrefix).Select(row => row.Value).OrderBy(mail => mail.At)]);

    /// <summary>The rows whose keys begin so and that hold a value, in the order of their keys, each with the rest of its key.</summary>
    private static IEnumerable<(string Key, T Value)> Under<T>(List<TableEntity> rows, string prefix)
        where T : class =>
        from row in rows
        where row.RowKey.StartsWith(prefix, StringComparison.Ordinal)
        let value = JsonRow.Read<T>(row)
        where value is not null
        select (row.RowKey[prefix.Length..], value);

    private static int Revision(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
