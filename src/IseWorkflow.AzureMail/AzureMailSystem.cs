using Azure;
using Azure.Communication.Email;
using IseWorkflow.Adapters.Mail;
using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.AzureMail;

/// <summary>
/// Hands mails to Azure Communication Services. A mail counts as sent once it is accepted (202); what becomes of it is reported later. The
/// operation id makes the repeat of an accepted mail harmless.
/// </summary>
internal sealed partial class AzureMailSystem(EmailClient client, IOptions<MailOptions> options, ILogger<AzureMailSystem> logger) : IMailSender
{
    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(WaitUntil.Started, AzureMessages.Of(mail, options.Value), mail.OperationId, cancellation);
        }
        catch (Exception error) when (AzureFailures.IsOutside(error) && !cancellation.IsCancellationRequested)
        {
            throw AzureFailures.Describe(error);
        }

        Taken(mail.OperationId);
    }

    [LoggerMessage(30, LogLevel.Debug, "Azure Communication Services took mail {Operation}")]
    private partial void Taken(Guid operation);
}
