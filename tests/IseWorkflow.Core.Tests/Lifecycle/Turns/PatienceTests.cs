using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

public sealed class PatienceTests
{
    private static readonly OutboxEntry Notice = new("000001-00", "submitted", new Effect.Notify(NoticeKind.Received, "submitted"), Attempts: 3, Given.Now);

    [Fact]
    public void Being_asked_to_wait_is_no_failed_try()
    {
        var busy = new MailNotTakenException("The quota is used up.", isPermanent: false, retryAfter: TimeSpan.FromMinutes(29));
        Assert.Equal(
            Notice with { NextAttemptAt = Given.Now.AddMinutes(29), LastError = nameof(MailNotTakenException) }, Notice.Failed(busy, Given.Now));
    }

    [Fact]
    public void A_refusal_without_a_time_is_a_failed_try() =>
        Assert.Equal(4, Notice.Failed(new MailNotTakenException("The mail server answered 451.", isPermanent: false), Given.Now).Attempts);
}
