using IseWorkflow.Core.Notices;
using ServiceMail = IseWorkflow.Core.Notices.Mail;

namespace IseWorkflow.Adapters.Mail;

/// <summary>
/// For a mail system with a quota that reports later what became of a mail: nobody waits here for a place, the mail is tried again when there is one.
/// </summary>
internal sealed class PacedMailSender(IMailSender system, MailPace pace, IMailLog log) : IMailSender
{
    public async Task SendAsync(ServiceMail mail, CancellationToken cancellation)
    {
        if (await pace.TryTakeAsync(cancellation) is { } patience)
            throw new MailNotTakenException("The quota of the mail system is used up.", isPermanent: false, retryAfter: patience);
        if (mail.About is { } topic)
            await log.NoteAsync(mail.OperationId, topic, cancellation);
        try
        {
            await system.SendAsync(mail, cancellation);
        }
        catch (MailNotTakenException refused) when (refused.RetryAfter is { } wanted)
        {
            pace.Pause(wanted);
            throw;
        }
    }
}
