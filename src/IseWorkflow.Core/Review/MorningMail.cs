using System.Globalization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Procedures;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Review;

/// <summary>
/// Tells each department, at the opening of a business day, how much there is to do, with a link to its worklist. A department with nothing to
/// do gets no mail. Each has one a day, however often this runs; a mail that the mail system did not take, or that a crash came before, is sent
/// by a later run.
/// </summary>
public sealed partial class MorningMail(
    Catalogue catalogue,
    BusinessCalendar calendar,
    IApplicationIndex index,
    RunOnce once,
    MailedLinks links,
    LetterTemplates templates,
    NoticeSettings settings,
    IMailSender sender,
    ILogger<MorningMail> logger)
{
    /// <summary>Sends what is to be sent on the instant's day; nothing before its opening, or where it is no business day.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = calendar.DateOf(now);
        if (!calendar.IsBusinessDay(today) || now < calendar.Opening(today))
            return;
        foreach (var department in catalogue.Departments)
            await RunAsync(department, calendar.Opening(today), now, cancellation);
    }

    private async Task RunAsync(Department department, DateTimeOffset opening, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = await index.ListAsync(department.Code, ended: false, cancellation).ToListAsync(cancellation);
        var duties = OpenDuties.Of(open, now);
        if (duties.Total == 0)
            return;
        try
        {
            await once.RunAsync(new($"morning-{department.Code}", opening), held => SendAsync(department, duties, opening, held), cancellation);
        }
        catch (MailNotTakenException failure)
        {
            NotSent(department.Code, failure.Message);
        }
    }

    private async Task SendAsync(Department department, OpenDuties duties, DateTimeOffset opening, CancellationToken cancellation)
    {
        var language = settings.StaffLanguage;
        var letter = templates.Render(LetterKind.MorningMail, language, new(new Dictionary<string, object?>
        {
            ["host"] = settings.Host,
            ["contact"] = null,
            ["department"] = department.Name.In(language),
            ["reviews"] = Count(duties.Reviews),
            ["mailings"] = Count(duties.Mailings),
            ["overdue"] = duties.Overdue > 0 ? Count(duties.Overdue) : null,
            ["worklist_url"] = await links.WorklistAsync(department.Code, cancellation),
        }));
        var operation = CauseId.Of($"morning/{department.Code}/{opening:O}");
        await sender.SendAsync(new(operation, [department.Mail], letter.Subject, letter.Text, letter.Html, []), cancellation);
        Sent(department.Code, duties.Total);
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(30, LogLevel.Information, "Department {Department} was told of {Count} open duties")]
    private partial void Sent(string department, int count);

    [LoggerMessage(31, LogLevel.Error, "Department {Department} could not be told of its open duties: {Failure}")]
    private partial void NotSent(string department, string failure);
}
