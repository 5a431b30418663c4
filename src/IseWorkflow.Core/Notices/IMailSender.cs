using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Notices;

/// <summary>Hands a mail to the mail system. Returns once that has taken it; else it is a <see cref="MailNotTakenException"/>.</summary>
public interface IMailSender
{
    Task SendAsync(Mail mail, CancellationToken cancellation);
}

/// <summary>A mail, ready to be sent.</summary>
/// <param name="OperationId">The same for each try of the same mail, so that the mail system can drop a repeat.</param>
/// <param name="About">Which application's notice it is; null where it is none's.</param>
public sealed record Mail(
    Guid OperationId,
    IReadOnlyList<EmailAddress> To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<MailAttachment> Attachments,
    MailTopic? About = null);

/// <summary>What a mail is about, in words that may be kept beside its operation id.</summary>
public sealed record MailTopic(ApplicationId Application, NoticeKind Kind);

/// <summary>A file in a mail.</summary>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);
