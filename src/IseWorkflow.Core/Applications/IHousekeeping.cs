namespace IseWorkflow.Core.Applications;

/// <summary>Deletes personal data that never came to belong to an application.</summary>
public interface IHousekeeping
{
    /// <summary>Deletes what is over: uploads not sent within a week, and addresses whose verification expired a week ago.</summary>
    Task<HousekeepingReport> CleanAsync(DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>How much was deleted.</summary>
public sealed record HousekeepingReport(int Uploads, int MailVerifications);
