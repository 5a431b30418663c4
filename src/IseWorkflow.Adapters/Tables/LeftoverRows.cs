namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// What the rows have in common that <see cref="TableLeftovers"/> deletes in the end: quotas, occasions, signing sessions, mail records.
/// </summary>
internal static class LeftoverRows
{
    /// <summary>The column that says, by the service's clock, from when on the row means nothing any more.</summary>
    public const string End = "End";

    /// <summary>Sessions and mail records: a session lives for minutes, and delivery reports come within days.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}
