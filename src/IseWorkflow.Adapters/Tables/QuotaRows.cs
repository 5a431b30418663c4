namespace IseWorkflow.Adapters.Tables;

/// <summary>What the rows of quotas and occasions have in common.</summary>
internal static class QuotaRows
{
    /// <summary>When the row means nothing any more.</summary>
    public const string End = "End";
}
