using IseWorkflow.Core.Health;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Asks the mail server whether it would take mails: greeting, TLS and login, but no mail.</summary>
internal sealed class SmtpProbe(IOptions<MailOptions> options, TimeProvider time) : IHealthProbe
{
    public string Name => "mail";

    public Task CheckAsync(CancellationToken cancellation) =>
        SmtpConversation.HoldAsync(options.Value.Smtp, time, (client, limited) => client.NoOpAsync(limited), cancellation);
}
