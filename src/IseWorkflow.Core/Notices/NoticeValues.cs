using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>Finds the values of each notice's templates.</summary>
internal sealed class NoticeValues(MailedLinks links, NoticeSettings settings)
{
    private readonly CitizenNotices citizens = new(links);
    private readonly PaymentNotices payments = new(links);
    private readonly StaffNotices staff = new(links);

    public async Task<LetterValues> OfAsync(NoticeCase notice, CancellationToken cancellation) =>
        Common(notice).With(await OwnAsync(notice, cancellation));

    private LetterValues Common(NoticeCase notice) => new(new Dictionary<string, object?>
    {
        ["host"] = settings.Host,
        ["procedure"] = notice.Desk.Procedure.In(notice.Language),
        ["number"] = notice.Ledger.Number?.Value,
        ["contact"] = notice.Notice.Kind.Audience() == NoticeAudience.Citizen ? Contact(notice) : null,
    });

    private static LetterContact Contact(NoticeCase notice) =>
        new(notice.Desk.Department.In(notice.Language), notice.Desk.Mail.Value, notice.Desk.Phone);

    private Task<Dictionary<string, object?>> OwnAsync(NoticeCase notice, CancellationToken cancellation) => notice.Notice.Kind switch
    {
        NoticeKind.Received => citizens.ReceivedAsync(notice, cancellation),
        NoticeKind.Returned or NoticeKind.CorrectionReminder => citizens.ReturnedAsync(notice, cancellation),
        NoticeKind.PaymentRequested or NoticeKind.PaymentCorrected or NoticeKind.PaymentReminder => payments.AskedAsync(notice, cancellation),
        NoticeKind.FeeWaived => payments.WaivedAsync(notice, cancellation),
        NoticeKind.Paid => payments.PaidAsync(notice, cancellation),
        NoticeKind.Refunded => Task.FromResult(PaymentNotices.Refunded(notice)),
        NoticeKind.Posted => citizens.PostedAsync(notice, cancellation),
        NoticeKind.Completed => citizens.CompletedAsync(notice, cancellation),
        NoticeKind.Rejected => citizens.RejectedAsync(notice, cancellation),
        NoticeKind.Withdrawn => Task.FromResult(CitizenNotices.Withdrawn(notice)),
        NoticeKind.Expired => Task.FromResult(citizens.Expired(notice)),
        NoticeKind.ReviewRequested or NoticeKind.ReviewOverdue =>
            staff.AskedAsync(notice, notice.StateAs<State.UnderReview>().Duty, cancellation),
        NoticeKind.MailingRequested or NoticeKind.MailingOverdue =>
            staff.AskedAsync(notice, notice.StateAs<State.AwaitingMailing>().Duty, cancellation),
        NoticeKind.RefundReported => staff.RefundReportedAsync(notice, cancellation),
        NoticeKind.PaymentDisputed => staff.DisputedAsync(notice, cancellation),
        NoticeKind.PromiseBroken => Task.FromResult(StaffNotices.PromiseBroken(notice)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
