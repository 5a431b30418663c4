namespace IseWorkflow.Core.Applications;

/// <summary>Deletes what no erasure of an application reaches.</summary>
public interface IHousekeeping
{
    /// <summary>
    /// Deletes what is over: uploads not sent within a week, addresses whose verification expired a week ago, limits whose time has passed, and
    /// sessions and mail records of more than a month ago.
    /// </summary>
    Task<HousekeepingReport> CleanAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>How much was deleted.</summary>
/// <param name="Leftovers">Rows of limits, sessions and mail records.</param>
public sealed record HousekeepingReport(int Uploads, int MailVerifications, int Leftovers);
