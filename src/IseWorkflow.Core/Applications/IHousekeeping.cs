namespace IseWorkflow.Core.Applications;

/// <summary>Deletes what no erasure of an application reaches.</summary>
public interface IHousekeeping
{
    /// <summary>
    /// Deletes what is over: uploads not sent within a week, addresses whose verification expired a week ago, limits whose time has passed, and
    /// sessions and mail records of more than a month ago. What cannot be deleted keeps nothing else from it, and what is too much for one run is
    /// left to the next.
    /// </summary>
    Task<HousekeepingReport> CleanAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>How much was deleted.</summary>
/// <param name="Leftovers">Rows of limits, sessions and mail records.</param>
/// <param name="Failures">Requests that deleted nothing.</param>
/// <param name="IsComplete">False where something was left to the next run.</param>
public sealed record HousekeepingReport(int Uploads, int MailVerifications, int Leftovers, int Failures, bool IsComplete);
