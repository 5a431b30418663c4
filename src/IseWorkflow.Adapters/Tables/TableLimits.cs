namespace IseWorkflow.Adapters.Tables;

/// <summary>Limits of Azure Tables.</summary>
internal static class TableLimits
{
    public const int RowsPerTransaction = 100;
}
