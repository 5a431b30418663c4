using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Adapters.Mail;

/// <summary>How many mails the mail system takes: section <c>Mail:Pace</c>. The defaults are those of a new Azure Communication Services domain.</summary>
public sealed record MailPaceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail:Pace";

    [Range(1, 1_000_000)]
    public int PerMinute { get; init; } = 30;

    [Range(1, 10_000_000)]
    public int PerHour { get; init; } = 100;
}
