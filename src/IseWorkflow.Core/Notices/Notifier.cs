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

    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public async Task NotifyAsync(ApplicationId application, Effect.Notify notice, string key, CancellationToken cancellation)
    {
        var ledger = await store.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);
        if (NoticeTopicality.IsTopical(notice, ledger.State))
            await SendAsync(await CaseAsync(ledger, notice, cancellation), key, cancellation);
        else
            Outdated(notice.Kind, application, ledger.State.Stage);
    }

    private async Task<NoticeCase> CaseAsync(Ledger ledger, Effect.Notify notice, CancellationToken cancellation) => new(
        notice,
        ledger,
        await store.ReadSignalAsync(ledger.Head.Id, notice.BySignal, cancellation),
        termsOf.Terms(ledger.Head),
        desks.For(ledger.Head.ProcedureCode, ledger.Head.ProcedureVersion),
        notice.Kind.Audience() == NoticeAudience.Citizen ? ledger.Head.Language : settings.StaffLanguage);

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
