using System.Text.RegularExpressions;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>A mail that went out, and for which reason.</summary>
/// <param name="Operation">The same where it was sent again.</param>
internal sealed record Told(ApplicationId Application, Effect.Notify Notice, Guid Operation, string? PayLink);

/// <summary>Keeps the mails with their reasons.</summary>
internal sealed partial class ToldBook
{
    private static readonly AsyncLocal<(ApplicationId Application, Effect.Notify Notice)?> Reason = new();

    public List<Told> All { get; } = [];

    /// <summary>Remembers for which reason the mails of a notifier go out.</summary>
    public static INotifier Watch(INotifier notifier) => new WatchedNotifier(notifier);

    public IMailSender Sender => new Recorder(this);

    private sealed class WatchedNotifier(INotifier notifier) : INotifier
    {
        public async Task NotifyAsync(Ledger ledger, Effect.Notify notice, string key, CancellationToken cancellation)
        {
            Reason.Value = (ledger.Head.Id, notice);
            await notifier.NotifyAsync(ledger, notice, key, cancellation);
        }
    }

    /// <summary>What has no reason of an application's is mailed to the operator, and not kept.</summary>
    private sealed partial class Recorder(ToldBook book) : IMailSender
    {
        public Task SendAsync(Mail mail, CancellationToken cancellation)
        {
            if (Reason.Value is not var (application, notice))
                return Task.CompletedTask;
            var link = PayPage().Match(mail.Text);
            book.All.Add(new(application, notice, mail.OperationId, link.Success ? link.Groups[1].Value : null));
            return Task.CompletedTask;
        }

        [GeneratedRegex("/pay#([A-Za-z0-9_-]{43})")]
        private static partial Regex PayPage();
    }
}
