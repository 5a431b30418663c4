using System.Collections.Concurrent;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Testing.Notices;

/// <summary>Keeps the mails that would have been sent.</summary>
public sealed class RecordingMailSender : IMailSender
{
    private readonly ConcurrentQueue<Mail> sent = new();

    public IReadOnlyList<Mail> Sent => [.. sent];

    /// <summary>True while the mail system is down.</summary>
    public bool IsDown { get; set; }

    public Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        if (IsDown)
            throw new MailNotTakenException("The mail system is down.", isPermanent: false);
        sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}
