namespace IseWorkflow.Api.Notices;

/// <summary>Who may report what became of mails: section <c>Mail</c>.</summary>
public sealed record MailReportsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>Stands in the header <c>X-Report-Key</c> of each report; null where the mail system reports nothing, and no report is taken then.</summary>
    public string? ReportKey { get; init; }
}
