using System.Collections.Concurrent;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Testing.Notices;

/// <summary>Keeps the mails that would have been sent.</summary>
public sealed class RecordingMailSender : IMailSender
{
    private readonly ConcurrentQueue<Mail> sent = new();

    public IReadOnlyList<Mail> Sent => [.. sent];

    public Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}
