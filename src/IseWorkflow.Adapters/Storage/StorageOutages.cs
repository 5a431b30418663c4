using Azure;
using IseWorkflow.Core.Health;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Storage does not answer, is busy, or an upload to it was cut off.</summary>
internal sealed class StorageOutages : IOutages
{
    public bool IsOutage(Exception error) => error switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        AggregateException several => several.InnerExceptions.All(IsOutage),
        _ => false,
    };
}
