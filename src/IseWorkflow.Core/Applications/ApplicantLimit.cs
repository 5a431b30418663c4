namespace IseWorkflow.Core.Applications;

/// <summary>
/// Bounds how many applications one applicant begins in a day, so that nobody buries a department with one verified address. Wide enough for a
/// family, and for an office that applies for its clients. What is counted stands in storage: it holds across instances and restarts.
/// </summary>
/// <param name="mostPerDay">In any 24 hours, at least 1.</param>
public sealed class ApplicantLimit(IApplicationStore applications, int mostPerDay, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly RecentApplicants recent = new();

    private Refusal TooMany { get; } = new(
        "too_many_applications",
        RefusalKind.TooMany,
        new(
            $"同じメールアドレスからの申請は24時間に{mostPerDay}件までです。入力した内容はこの端末に残っています。"
            + "明日以降に、もう一度送信してください。お急ぎのときは、担当課にご連絡ください。",
            $"At most {mostPerDay} applications are taken from one mail address in 24 hours. What you entered is kept on this device. "
            + "Send it again tomorrow or later, or call the department if it is urgent."));

    /// <summary>Null where the applicant may begin another. Of several at once a few too many may pass.</summary>
    /// <param name="applicantId">The pseudonym of who applies.</param>
    public async Task<Refusal?> CheckAsync(string applicantId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!recent.IsSeenAgain(applicantId, now))
            return null;
        var begun = await applications.CountBegunAsync(applicantId, now - Window, mostPerDay, cancellation);
        return begun < mostPerDay ? null : TooMany;
    }
}
