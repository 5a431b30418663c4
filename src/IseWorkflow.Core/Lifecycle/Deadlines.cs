namespace IseWorkflow.Core.Lifecycle;

/// <summary>How long each step may take. Business days come from the calendar; the rest is elapsed time. Defaults are the city's.</summary>
public sealed record Deadlines
{
    /// <summary>The section of the configuration in which a city differs.</summary>
    public const string Section = "Deadlines";

    /// <summary>To sign and send after the form was filled in.</summary>
    public TimeSpan SignAndSend { get; init; } = TimeSpan.FromHours(72);

    /// <summary>
    /// Review is due at the close of this many business days after the day of receipt, and asked for at the opening of the first. 0: asked
    /// for at once, due at the close of the day itself; past the close or on a day without work, at that of the next business day.
    /// </summary>
    public int ReviewBusinessDays { get; init; } = 1;

    /// <summary>To correct what was returned.</summary>
    public TimeSpan Correction { get; init; } = TimeSpan.FromDays(14);

    /// <summary>After the return, when the citizen is reminded.</summary>
    public TimeSpan CorrectionReminder { get; init; } = TimeSpan.FromDays(7);

    /// <summary>To pay after the fee was set.</summary>
    public TimeSpan Payment { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Before the payment is due, when the citizen is reminded.</summary>
    public TimeSpan PaymentReminderBefore { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Posting is due at the close of this many business days after the day of payment; 0 as with <see cref="ReviewBusinessDays"/>.</summary>
    public int PostingBusinessDays { get; init; } = 1;

    /// <summary>How often the payment provider is asked to close a checkout past its due time, until it answers.</summary>
    public TimeSpan ClosingRetry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After which reminder of an overdue duty the operator is alerted.</summary>
    public int OperatorAlertAfterReminders { get; init; } = 2;

    /// <summary>How long personal data is kept after the end.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(365);
}
