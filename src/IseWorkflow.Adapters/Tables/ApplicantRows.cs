using Azure.Data.Tables;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Tables;

/// <summary>The index of applications by applicant: a partition an applicant, newest first.</summary>
internal static class ApplicantRows
{
    public const string Prefix = "application-";

    private const string ApplicationColumn = "Application";

    public static TableEntity Of(ApplicationHead head) => new(Partition(head.ApplicantId), Key(head))
    {
        [ApplicationColumn] = head.Id.Value,
    };

    public static string Partition(string applicantId) => TableKeys.Escape(applicantId);

    public static string Key(ApplicationHead head) => $"{Prefix}{TableKeys.Descending(head.CreatedAt)}-{head.Id}";

    public static ApplicationId Application(TableEntity row) => ApplicationId.Parse(row.GetString(ApplicationColumn)).OrThrow();
}
