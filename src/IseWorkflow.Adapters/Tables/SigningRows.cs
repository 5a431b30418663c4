using Azure.Data.Tables;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Tables;

/// <summary>A signing session's row, and the row in the application's partition that points to the newest of a revision.</summary>
internal static class SigningRows
{
    public const string Row = "session";

    private const string TokenColumn = "TokenHash";

    public static string Partition(string tokenHash) => TableKeys.Escape(tokenHash);

    public static TableEntity Of(SigningSession session)
    {
        var row = JsonRow.Of(Partition(session.TokenHash), Row, session);
        row[LeftoverRows.End] = session.ExpiresAt + LeftoverRows.Kept;
        return row;
    }

    public static TableEntity PointerTo(SigningSession session) =>
        new(session.Application.Value, TableKeys.Signing(session.Revision)) { [TokenColumn] = session.TokenHash };

    /// <summary>Where the pointer points; null for any other row.</summary>
    public static string? TokenHashOf(TableEntity row) =>
        row.RowKey.StartsWith(TableKeys.SigningPrefix, StringComparison.Ordinal) ? row.GetString(TokenColumn) : null;
}
