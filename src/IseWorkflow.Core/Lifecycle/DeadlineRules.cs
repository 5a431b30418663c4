namespace IseWorkflow.Core.Lifecycle;

/// <summary>What the city's deadlines have to fulfil. Those of a single procedure are checked with its file.</summary>
public static class DeadlineRules
{
    /// <summary>As many as a procedure's file may name.</summary>
    private const int MostBusinessDays = 60;

    /// <summary>A sentence for each rule that the deadlines break, with the setting's name.</summary>
    public static IEnumerable<string> Broken(Deadlines deadlines) => [.. Times(deadlines), .. Counts(deadlines), .. Reminders(deadlines)];

    private static IEnumerable<string> Times(Deadlines deadlines)
    {
        (string Key, TimeSpan Time)[] times =
        [
            (nameof(Deadlines.SignAndSend), deadlines.SignAndSend),
            (nameof(Deadlines.Correction), deadlines.Correction),
            (nameof(Deadlines.CorrectionReminder), deadlines.CorrectionReminder),
            (nameof(Deadlines.Payment), deadlines.Payment),
            (nameof(Deadlines.PaymentReminderBefore), deadlines.PaymentReminderBefore),
            (nameof(Deadlines.ClosingRetry), deadlines.ClosingRetry),
            (nameof(Deadlines.Retention), deadlines.Retention),
        ];
        return times.Where(time => time.Time <= TimeSpan.Zero).Select(time => $"Deadlines:{time.Key} has to be longer than nothing.");
    }

    private static IEnumerable<string> Counts(Deadlines deadlines)
    {
        if (deadlines.ReviewBusinessDays is < 0 or > MostBusinessDays)
            yield return $"Deadlines:ReviewBusinessDays has to be 0 to {MostBusinessDays}.";
        if (deadlines.PostingBusinessDays is < 0 or > MostBusinessDays)
            yield return $"Deadlines:PostingBusinessDays has to be 0 to {MostBusinessDays}.";
        if (deadlines.OperatorAlertAfterReminders < 1)
            yield return "Deadlines:OperatorAlertAfterReminders has to be 1 or more.";
    }

    private static IEnumerable<string> Reminders(Deadlines deadlines)
    {
        if (deadlines.CorrectionReminder >= deadlines.Correction)
            yield return "Deadlines:CorrectionReminder has to be shorter than Deadlines:Correction: it reminds before the end.";
        if (deadlines.PaymentReminderBefore >= deadlines.Payment)
            yield return "Deadlines:PaymentReminderBefore has to be shorter than Deadlines:Payment: it reminds after the request.";
    }
}
