using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>The deadlines in which a procedure differs from the city's.</summary>
internal sealed record DeadlineOverrides(
    int? SignAndSendHours = null,
    int? ReviewBusinessDays = null,
    int? CorrectionDays = null,
    int? CorrectionReminderDays = null,
    int? PaymentDays = null,
    int? PaymentReminderDaysBefore = null,
    int? PostingBusinessDays = null,
    int? RetentionDays = null)
{
    public Deadlines Over(Deadlines defaults) => defaults with
    {
        SignAndSend = SignAndSendHours is { } hours ? TimeSpan.FromHours(hours) : defaults.SignAndSend,
        ReviewBusinessDays = ReviewBusinessDays ?? defaults.ReviewBusinessDays,
        Correction = Days(CorrectionDays, defaults.Correction),
        CorrectionReminder = Days(CorrectionReminderDays, defaults.CorrectionReminder),
        Payment = Days(PaymentDays, defaults.Payment),
        PaymentReminderBefore = Days(PaymentReminderDaysBefore, defaults.PaymentReminderBefore),
        PostingBusinessDays = PostingBusinessDays ?? defaults.PostingBusinessDays,
        Retention = Days(RetentionDays, defaults.Retention),
    };

    private static TimeSpan Days(int? days, TimeSpan otherwise) => days is { } count ? TimeSpan.FromDays(count) : otherwise;
}
