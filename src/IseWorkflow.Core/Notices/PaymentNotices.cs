using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Lifecycle.Rules;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Notices;

/// <summary>The values of the notices that speak of money.</summary>
internal sealed class PaymentNotices(MailedLinks links)
{
    public async Task<Dictionary<string, object?>> AskedAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var fee = notice.Quoted<Signal.FeeSet>();
        var awaiting = notice.StateAs<State.AwaitingPayment>();
        return new()
        {
            ["lines"] = fee.Lines.Select(line => Line(notice, line)).ToList(),
            ["total"] = notice.Money(awaiting.Fee),
            ["due"] = notice.Date(awaiting.DueAt),
            ["is_posted"] = notice.Terms.IsPosted,
            ["allows_konbini"] = notice.Desk.AllowsKonbini,
            ["pay_url"] = await links.PayAsync(notice.Head, awaiting.FeeRevision, awaiting.DueAt, cancellation),
        };
    }

    public async Task<Dictionary<string, object?>> PaidAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var paid = notice.Quoted<Signal.PaymentSucceeded>();
        return new()
        {
            ["amount"] = notice.Money(paid.Charge.Amount),
            ["paid_at"] = notice.Date(paid.Charge.PaidAt),
            ["due"] = notice.Terms.IsPosted ? notice.Date(PostingDue(paid, notice.Terms)) : null,
            ["status_url"] = await links.StatusAsync(notice.Head, notice.Terms.Deadlines.Retention, cancellation),
        };
    }

    public async Task<Dictionary<string, object?>> WaivedAsync(NoticeCase notice, CancellationToken cancellation) => new()
    {
        ["due"] = notice.Date(PostingDue(notice.Quoted<Signal.FeeSet>(), notice.Terms)),
        ["status_url"] = await links.StatusAsync(notice.Head, notice.Terms.Deadlines.Retention, cancellation),
    };

    public static Dictionary<string, object?> Refunded(NoticeCase notice)
    {
        var refund = notice.Notice.GivenBack ?? throw new InvalidOperationException("A notice of a refund has to say which.");
        return new()
        {
            ["amount"] = notice.Money(refund.Charge.Amount),
            ["paid_at"] = notice.Date(refund.Charge.PaidAt),
            ["refund_reason"] = refund.Reason.ToString(),
            ["allows_konbini"] = notice.Desk.AllowsKonbini,
        };
    }

    private static DateTimeOffset PostingDue(Signal begun, Terms terms) =>
        Duties.Begin(begun.At, terms.Deadlines.PostingBusinessDays, terms.Calendar).DueAt;

    private static LetterLine Line(NoticeCase notice, FeeLine line) =>
        new(line.Label.In(notice.Language), notice.Money(line.UnitPrice), line.Quantity, notice.Money(line.Total), line.Reason);
}
