namespace IseWorkflow.Core.Applications;

/// <summary>
/// Who applied on this instance within the hour. Nearly everybody applies once, and nothing need be counted for them: asking storage each time
/// would be a request for every application.
/// </summary>
internal sealed class RecentApplicants
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock access = new();
    private readonly HashSet<string> seen = [];
    private DateTimeOffset since;

    /// <summary>Notes the applicant.</summary>
    /// <returns>Whether they were here before; all are forgotten from hour to hour.</returns>
    public bool IsSeenAgain(string applicantId, DateTimeOffset now)
    {
        lock (access)
        {
            if (now - since >= Kept)
            {
                seen.Clear();
                since = now;
            }

            return !seen.Add(applicantId);
        }
    }
}
