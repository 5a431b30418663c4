using MimeKit;
using ServiceMail = IseWorkflow.Core.Notices.Mail;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Mails as messages (RFC 5322, MIME): text and HTML as alternatives, in UTF-8.</summary>
internal static class MimeMessages
{
    public static MimeMessage Of(ServiceMail mail, MailOptions options, DateTimeOffset now)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage { Subject = mail.Subject, Date = now, MessageId = MessageId(mail, from), Body = Body(mail) };
        message.From.Add(from);
        message.To.AddRange(mail.To.Select(address => new MailboxAddress(null, address.Value)));
        if (options.ReplyTo is { } replyTo)
            message.ReplyTo.Add(MailboxAddress.Parse(replyTo));

        // RFC 3834 section 5: so that no out-of-office notice answers, and no loop begins.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The same for each try of a mail: mailboxes drop or thread the repeat.</summary>
    private static string MessageId(ServiceMail mail, MailboxAddress from) => $"{mail.OperationId:N}@{from.Domain}";

    private static MimeEntity Body(ServiceMail mail)
    {
        var builder = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var attachment in mail.Attachments)
            builder.Attachments.Add(attachment.FileName, attachment.Bytes.ToArray(), ContentType.Parse(attachment.ContentType));
        return builder.ToMessageBody();
    }
}
