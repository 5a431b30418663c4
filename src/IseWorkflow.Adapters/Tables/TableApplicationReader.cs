using System.Globalization;
using Azure;
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
/// Reads an application's partition with one query. Table storage answers a page of results from a snapshot, and an application has some dozens
/// of rows, far below the thousand that a page holds. Where one has more, the pages are of different moments, and it is read until no turn came
/// in between.
/// </summary>
internal sealed class TableApplicationReader(StorageClients storage) : IApplicationReader
{
    /// <summary>Turns of one application follow each other after minutes, so more are only needed where something is broken.</summary>
    private const int MostReadings = 5;

    private readonly TableClient table = storage.Applications;

    public async Task<ApplicationRecord?> ReadAsync(ApplicationId id, CancellationToken cancellation)
    {
        var rows = await TryReadAtOnceAsync(id, cancellation) ?? await ReadBetweenTurnsAsync(id, cancellation);
        return LedgerRows.Read(rows) is { } ledger ? Read(ledger, rows) : null;
    }

    /// <summary>Null where it is more than a page.</summary>
    private async Task<IReadOnlyList<TableEntity>?> TryReadAtOnceAsync(ApplicationId id, CancellationToken cancellation)
    {
        await foreach (var page in Rows(id, cancellation).AsPages())
            return page.ContinuationToken is null ? page.Values : null;
        return [];
    }

    /// <exception cref="ApplicationUnsteadyException">Each time a turn came in between.</exception>
    private async Task<IReadOnlyList<TableEntity>> ReadBetweenTurnsAsync(ApplicationId id, CancellationToken cancellation)
    {
        var before = await ReadVersionAsync(id, cancellation);
        for (var reading = 0; reading < MostReadings; reading++)
        {
            var rows = await Rows(id, cancellation).ToListAsync(cancellation);
            var after = await ReadVersionAsync(id, cancellation);
            if (after == before)
                return rows;
            before = after;
        }

        throw new ApplicationUnsteadyException(id);
    }

    private AsyncPageable<TableEntity> Rows(ApplicationId id, CancellationToken cancellation) =>
        table.BetweenAsync(id.Value, TableKeys.First, TableKeys.Last, cancellation);

    /// <summary>Each turn changes it. Null before the first.</summary>
    private async Task<ETag?> ReadVersionAsync(ApplicationId id, CancellationToken cancellation) =>
        (await table.FindAsync(id.Value, TableKeys.State, cancellation))?.ETag;

    private static ApplicationRecord Read(Ledger ledger, IReadOnlyList<TableEntity> rows) => new(
        ledger,
        [.. Under<AuditEntry>(rows, TableKeys.AuditPrefix).Select(row => row.Value)],
        Under<Answers>(rows, TableKeys.AnswersPrefix).ToDictionary(row => row.Value.Revision, row => row.Value),
        Under<SignedIdentity>(rows, TableKeys.SignerPrefix).ToDictionary(row => Revision(row.Key), row => row.Value),
        Under<Signal>(rows, TableKeys.SignalPrefix).ToDictionary(row => row.Value.Id, row => row.Value),
        [.. Under<Checkout>(rows, TableKeys.CheckoutPrefix).Select(row => row.Value)],
        [.. Under<UndeliveredMail>(rows, TableKeys.UndeliveredPrefix).Select(row => row.Value).OrderBy(mail => mail.At)]);

    /// <summary>The rows whose keys begin so and that hold a value, in the order of their keys, each with the rest of its key.</summary>
    private static IEnumerable<(string Key, T Value)> Under<T>(IReadOnlyList<TableEntity> rows, string prefix)
        where T : class =>
        from row in rows
        where row.RowKey.StartsWith(prefix, StringComparison.Ordinal)
        let value = JsonRow.Read<T>(row)
        where value is not null
        select (row.RowKey[prefix.Length..], value);

    private static int Revision(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}

/// <summary>An application of more than a thousand rows, which turn follows turn on: to be read again in a while.</summary>
internal sealed class ApplicationUnsteadyException(ApplicationId id) : Exception($"Application {id} changed each time that it was read.");
