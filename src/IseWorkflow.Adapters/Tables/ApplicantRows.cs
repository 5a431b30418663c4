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

    public static string Key(ApplicationHead head) => $"{KeysAt(head.CreatedAt)}-{head.Id}";

    /// <summary>What the keys of all that were made at the instant begin with. Those of later ones come before it.</summary>
    public static string KeysAt(DateTimeOffset createdAt) => $"{Prefix}{TableKeys.Descending(createdAt)}";

    public static ApplicationId Application(TableEntity row) => ApplicationId.Parse(row.GetString(ApplicationColumn)).OrThrow();
}
