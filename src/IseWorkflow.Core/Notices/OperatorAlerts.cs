using System.Globalization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>Tells the operator of what only a person can mend.</summary>
public sealed class OperatorAlerts(LetterTemplates templates, NoticeSettings settings, IMailSender sender, TimeProvider time)
{
    /// <summary>An effect kept failing and is set aside. The same failure told twice has the same operation id.</summary>
    public Task EffectSetAsideAsync(
        ApplicationId application, ReceiptNumber? number, OutboxEntry entry, CancellationToken cancellation)
    {
        var letter = templates.Render(LetterKind.EffectSetAside, settings.StaffLanguage, new(new Dictionary<string, object?>
        {
            ["host"] = settings.Host,
            ["contact"] = null,
            ["application"] = application.Value,
            ["number"] = number?.Value,
            ["effect"] = entry.Effect.GetType().Name,
            ["key"] = entry.Key,
            ["attempts"] = entry.Attempts.ToString(CultureInfo.InvariantCulture),
            ["error"] = entry.LastError,
            ["at"] = LetterDate.Write(time.GetUtcNow(), settings.StaffLanguage),
        }));
        var operation = CauseId.Of($"{application}/{entry.Key}/set-aside");
        return sender.SendAsync(new(operation, [settings.Operator], letter.Subject, letter.Text, letter.Html, []), cancellation);
    }
}
