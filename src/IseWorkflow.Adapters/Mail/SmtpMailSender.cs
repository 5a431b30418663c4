using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceMail = IseWorkflow.Core.Notices.Mail;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Sends mails by SMTP (RFC 5321). A mail counts as sent once the server has answered its data with "250".</summary>
internal sealed partial class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time, ILogger<SmtpMailSender> logger) : IMailSender
{
    public async Task SendAsync(ServiceMail mail, CancellationToken cancellation)
    {
        using var message = MimeMessages.Of(mail, options.Value, time.GetUtcNow());
        await SmtpConversation.HoldAsync(
            options.Value.Smtp,
            time,
            async (client, limited) =>
            {
                await client.SendAsync(message, limited);
                Taken(mail.OperationId);
            },
            cancellation);
    }

    [LoggerMessage(30, LogLevel.Debug, "The mail server took mail {Operation}")]
    private partial void Taken(Guid operation);
}
