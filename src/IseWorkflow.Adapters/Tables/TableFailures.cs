using Azure;
using Azure.Data.Tables.Models;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Tells the answers that concurrency brings from outages.</summary>
internal static class TableFailures
{
    /// <summary>A row that was to be inserted is there already.</summary>
    public static bool IsDuplicate(this RequestFailedException error) => error.ErrorCode == TableErrorCode.EntityAlreadyExists;

    /// <summary>A row that was to be changed or deleted is not there.</summary>
    public static bool IsMissing(this RequestFailedException error) =>
        error.ErrorCode == TableErrorCode.ResourceNotFound || error.ErrorCode == TableErrorCode.EntityNotFound;

    /// <summary>The row was changed since it was read.</summary>
    public static bool IsOutdated(this RequestFailedException error) => error.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied;

    /// <summary>Somebody else was first, in whichever way it shows.</summary>
    public static bool IsLostRace(this RequestFailedException error) => error.IsDuplicate() || error.IsMissing() || error.IsOutdated();
}
