using Azure.Communication.Email;
using IseWorkflow.Adapters.Mail;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.AzureMail;

/// <summary>Mails as messages of Azure Communication Services.</summary>
internal static class AzureMessages
{
    /// <summary>The sender's display name is set on the resource; a message names the bare address.</summary>
    public static EmailMessage Of(Mail mail, MailOptions options)
    {
        var content = new EmailContent(mail.Subject) { PlainText = mail.Text, Html = mail.Html };
        var message = new EmailMessage(options.FromAddress, new EmailRecipients(mail.To.Select(to => new EmailAddress(to.Value))), content)
        {
            // A picture or a rewritten link would tell who read it and when.
            UserEngagementTrackingDisabled = true,
        };
        if (options.ReplyToAddress is { } replyTo)
            message.ReplyTo.Add(new(replyTo));

        // RFC 3834 section 5: so that no out-of-office notice answers, and no loop begins.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        foreach (var attachment in mail.Attachments)
            message.Attachments.Add(new(attachment.FileName, attachment.ContentType, new BinaryData(attachment.Bytes)));
        return message;
    }
}
