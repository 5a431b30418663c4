using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Notices;

/// <summary>Writes the notices of the lifecycle and hands them to the mail system. A notice that is no longer so is not sent.</summary>
public sealed partial class Notifier(
    ILifecycleStore store,
    ITermsOf termsOf,
    IDesks desks,
    MailedLinks links,
    LetterTemplates templates,
    NoticeSettings settings,
    IMailSender sender,
    ILogger<Notifier> logger) : INotifier
{
    private readonly NoticeValues values = new(links, settings);

    public async Task NotifyAsync(Ledger ledger, Effect.Notify notice, string key, CancellationToken cancellation)
    {
        if (NoticeTopicality.IsTopical(notice, ledger.State))
            await SendAsync(await CaseAsync(ledger, notice, cancellation), key, cancellation);
        else
            Outdated(notice.Kind, ledger.Head.Id, ledger.State.Stage);
    }

    private async Task<NoticeCase> CaseAsync(Ledger ledger, Effect.Notify notice, CancellationToken cancellation) => new(
        notice,
        ledger,
        await QuotedAsync(ledger, notice.BySignal, cancellation),
        termsOf.Terms(ledger.Head),
        desks.For(ledger.Head.ProcedureCode, ledger.Head.ProcedureVersion),
        notice.Kind.Audience() == NoticeAudience.Citizen ? ledger.Head.Language : settings.StaffLanguage);

    /// <summary>Most often the turn has just handled it.</summary>
    private async Task<Signal?> QuotedAsync(Ledger ledger, string signalId, CancellationToken cancellation) =>
        ledger.Handled.FirstOrDefault(signal => signal.Id == signalId)
        ?? await store.ReadSignalAsync(ledger.Head.Id, signalId, cancellation);

    private async Task SendAsync(NoticeCase notice, string key, CancellationToken cancellation)
    {
        var letter = templates.Render(notice.Notice.Kind.ToString(), notice.Language, await values.OfAsync(notice, cancellation));
        var operation = CauseId.Of($"{notice.Head.Id}/{key}");
        var topic = new MailTopic(notice.Head.Id, notice.Notice.Kind);
        await sender.SendAsync(new(operation, [Recipient(notice)], letter.Subject, letter.Text, letter.Html, [], topic), cancellation);
        Sent(notice.Notice.Kind, notice.Head.Id, operation);
    }

    private EmailAddress Recipient(NoticeCase notice) => notice.Notice.Kind.Audience() switch
    {
        NoticeAudience.Citizen => notice.Head.Email,
        NoticeAudience.Staff => notice.Desk.Mail,
        _ => settings.Operator,
    };

    [LoggerMessage(20, LogLevel.Information, "Notice {Kind} of application {Application} was handed over as {Operation}")]
    private partial void Sent(NoticeKind kind, ApplicationId application, Guid operation);

    [LoggerMessage(21, LogLevel.Information, "Notice {Kind} of application {Application} is not sent: it is {Stage} by now")]
    private partial void Outdated(NoticeKind kind, ApplicationId application, Stage stage);
}
