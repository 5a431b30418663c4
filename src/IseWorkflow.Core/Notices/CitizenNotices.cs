using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Lifecycle.Rules;

namespace IseWorkflow.Core.Notices;

/// <summary>The values of the notices that tell a citizen where the application stands.</summary>
internal sealed class CitizenNotices(MailedLinks links)
{
    public async Task<Dictionary<string, object?>> ReceivedAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var received = notice.Quoted<Signal.Confirmed>();
        var promise = Duties.Begin(received.At, notice.Terms.Deadlines.ReviewBusinessDays, notice.Terms.Calendar);
        return new()
        {
            ["received_at"] = notice.Date(received.At),
            ["due"] = notice.Date(promise.DueAt),
            ["costs_fee"] = notice.Terms.CostsFee,
            ["status_url"] = await StatusAsync(notice, cancellation),
        };
    }

    public async Task<Dictionary<string, object?>> ReturnedAsync(NoticeCase notice, CancellationToken cancellation) => new()
    {
        ["reason"] = notice.Quoted<Signal.ReturnedForCorrection>().Reason,
        ["due"] = notice.Date(notice.StateAs<State.Returned>().ExpiresAt),
        ["needs_signature"] = notice.Terms.NeedsSignature,
        ["status_url"] = await StatusAsync(notice, cancellation),
    };

    public async Task<Dictionary<string, object?>> PostedAsync(NoticeCase notice, CancellationToken cancellation)
    {
        var posted = notice.Quoted<Signal.Posted>();
        return new()
        {
            ["posted_at"] = notice.Date(posted.At),
            ["tracking_number"] = posted.TrackingNumber,
            ["status_url"] = await StatusAsync(notice, cancellation),
        };
    }

    public async Task<Dictionary<string, object?>> CompletedAsync(NoticeCase notice, CancellationToken cancellation) => new()
    {
        ["status_url"] = await StatusAsync(notice, cancellation),
    };

    public async Task<Dictionary<string, object?>> RejectedAsync(NoticeCase notice, CancellationToken cancellation) => new()
    {
        ["reason"] = notice.Quoted<Signal.Rejected>().Reason,
        ["status_url"] = await StatusAsync(notice, cancellation),
    };

    public static Dictionary<string, object?> Withdrawn(NoticeCase notice) => new()
    {
        ["withdrawn_at"] = notice.Date(notice.StateAs<State.Withdrawn>().EndedAt),
    };

    public Dictionary<string, object?> Expired(NoticeCase notice) => new()
    {
        ["from"] = notice.StateAs<State.Expired>().From.ToString(),
        ["apply_url"] = links.Apply(notice.Head),
    };

    private Task<string> StatusAsync(NoticeCase notice, CancellationToken cancellation) =>
        links.StatusAsync(notice.Head, notice.Terms.Deadlines.Retention, cancellation);
}
