using System.Globalization;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Payments;

/// <summary>Who hears of the comparison of the books.</summary>
public sealed record FinanceContact(EmailAddress Mail);

/// <summary>Writes and sends the result of a comparison; what differs is attached as CSV. Holds no personal data.</summary>
public sealed class ReconciliationMail(LetterTemplates templates, NoticeSettings settings, FinanceContact finance, IMailSender sender)
{
    public Task SendAsync(
        DateOnly day, DateTimeOffset from, DateTimeOffset until, ComparedBooks compared, CancellationToken cancellation)
    {
        var language = settings.StaffLanguage;
        var letter = templates.Render(LetterKind.Reconciliation, language, new(new Dictionary<string, object?>
        {
            ["host"] = settings.Host,
            ["contact"] = null,
            ["from"] = LetterDate.Write(from, language),
            ["until"] = LetterDate.Write(until, language),
            ["payments"] = Number(compared.Payments.Count),
            ["taken"] = Number(compared.Taken),
            ["given_back"] = Number(compared.GivenBack),
            ["differences"] = compared.Differences.Count > 0 ? Number(compared.Differences.Count) : null,
        }));
        var operation = CauseId.Of($"reconciliation/{day:O}");
        return sender.SendAsync(
            new(operation, [finance.Mail], letter.Subject, letter.Text, letter.Html, Attachments(day, compared, language)), cancellation);
    }

    private static IReadOnlyList<MailAttachment> Attachments(DateOnly day, ComparedBooks compared, Language language)
    {
        if (compared.Differences.Count == 0)
            return [];
        var table = BookDifferenceTable.Write(compared.Differences, language);
        return [new($"reconciliation-{day:yyyy-MM-dd}.csv", "text/csv; charset=utf-8", table)];
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
