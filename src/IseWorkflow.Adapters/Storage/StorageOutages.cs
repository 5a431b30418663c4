using Azure;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Core.Health;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Storage does not answer, is busy, an upload to it was cut off, or an application never stood still for long enough.</summary>
internal sealed class StorageOutages : IOutages
{
    public bool IsOutage(Exception error) => error switch
    {
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        ApplicationUnsteadyException => true,
        AggregateException several => several.InnerExceptions.All(IsOutage),
        _ => false,
    };
}
