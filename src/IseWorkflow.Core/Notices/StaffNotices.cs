using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>The values of the notices to staff and operator: no data of the applicant, only what leads to the application.</summary>
internal sealed class StaffNotices(MailedLinks links)
{
    public async Task<Dictionary<string, object?>> AskedAsync(NoticeCase notice, StaffDuty duty, CancellationToken cancellation) => new()
    {
        ["due"] = notice.Date(duty.DueAt),
        ["reminders"] = notice.Count(duty.Reminders),
        ["staff_url"] = await links.StaffAsync(notice.Head, duty.DueAt, cancellation),
    };

    public async Task<Dictionary<string, object?>> RefundReportedAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var report = notice.Quoted<Signal.RefundReported>();
        return new()
        {
            ["amount"] = notice.Money(report.Amount),
            ["payment"] = report.PaymentId,
            ["refund_status"] = report.Status.ToString(),
            ["reported_at"] = notice.Date(report.At),
            ["staff_url"] = await links.StaffAsync(notice.Head, report.At, cancellation),
        };
    }

    public async Task<Dictionary<string, object?>> DisputedAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var dispute = notice.Quoted<Signal.PaymentDisputed>();
        return new()
        {
            ["amount"] = notice.Money(dispute.Amount),
            ["payment"] = dispute.PaymentId,
            ["dispute_status"] = dispute.Status.ToString(),
            ["reported_at"] = notice.Date(dispute.At),
            ["staff_url"] = await links.StaffAsync(notice.Head, dispute.At, cancellation),
        };
    }

    public static Dictionary<string, object?> PromiseBroken(NoticeCase notice)
    {
        var duty = DutyOf(notice.Ledger.State);
        return new()
        {
            ["department"] = notice.Desk.Department.In(notice.Language),
            ["application"] = notice.Head.Id.Value,
            ["stage"] = notice.Ledger.State.Stage.ToString(),
            ["due"] = notice.Date(duty.DueAt),
            ["reminders"] = notice.Count(duty.Reminders),
        };
    }

    private static StaffDuty DutyOf(State state) => state switch
    {
        State.UnderReview review => review.Duty,
        State.AwaitingMailing mailing => mailing.Duty,
        _ => throw new InvalidOperationException($"Staff owe nothing in {state.Stage}."),
    };
}
