using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Storage;

public sealed class ErasureTests : StorageTest
{
    private const string Reason = "対象の年度ではありません";

    private static readonly DateTimeOffset Due = Given.Now.AddDays(365);

    private IEraser Eraser => Storage.Get<IEraser>();

    [Fact]
    public async Task Nothing_personal_is_left_anywhere()
    {
        var head = await EndedAsync();

        await Eraser.EraseAsync(head.Id, Due, Cancellation);

        Assert.Null(await Storage.Applications.ReadAnswersAsync(head.Id, 1, Cancellation));
        Assert.Empty((await Storage.Reader.ReadAsync(head.Id, Cancellation))!.Signers);
        Assert.Null(await Storage.Lifecycle.ReadSignalAsync(head.Id, "reject", Cancellation));
        Assert.Null(await Storage.Documents.ReadAsync(head.Id, "document-0001", Cancellation));
        Assert.Null(await Storage.SigningSessions.ReadAsync("token-1", Cancellation));
        Assert.Empty(await Storage.Applications.FindByApplicantAsync(head.ApplicantId, Cancellation).ToListAsync(Cancellation));
        var erased = await Storage.Applications.ReadHeadAsync(head.Id, Cancellation);
        Assert.Equal(head with { Email = EmailAddress.Erased, ApplicantId = "erased" }, erased);
        var checkout = Assert.Single(await Storage.Checkouts.ReadAsync(head.Id, Cancellation));
        Assert.Equal("about:blank", checkout.Url!.ToString());
    }

    [Fact]
    public async Task State_and_trail_stay_and_the_chain_holds()
    {
        var head = await EndedAsync();
        var before = await Storage.LoadAsync(head.Id);

        await Eraser.EraseAsync(head.Id, Due, Cancellation);

        var after = await Storage.LoadAsync(head.Id);
        Assert.Equal(before.State, after.State);
        Assert.Equal(before.LastEntry, after.LastEntry);
        var trail = await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation);
        Assert.Equal(2, trail.Count);
        Assert.Null(AuditEntry.FirstBroken(trail));
    }

    [Fact]
    public async Task The_record_shows_what_was_erased_and_a_repeat_shows_the_same()
    {
        var head = await EndedAsync();
        Assert.Null(await Eraser.ReadRecordAsync(head.Id, Cancellation));

        var record = await Eraser.EraseAsync(head.Id, Due, Cancellation);
        var repeat = await Eraser.EraseAsync(head.Id, Due.AddDays(1), Cancellation);

        Assert.Equal(new ErasureRecord(head.Id, Due, Answers: 1, Signers: 1, Signals: 2, Checkouts: 1, Documents: 2), record);
        Assert.Equal(record, repeat);
        Assert.Equal(record, await Eraser.ReadRecordAsync(head.Id, Cancellation));
    }

    [Fact]
    public async Task A_crash_anywhere_in_between_is_finished_by_the_repeat()
    {
        var head = await EndedAsync();
        for (var allowed = 0; await IsCutAfterAsync(head.Id, allowed); allowed++)
            Assert.True(allowed < 50);

        var record = await Eraser.ReadRecordAsync(head.Id, Cancellation);
        Assert.Equal((1, 1, 2, 2), (record!.Answers, record.Signers, record.Signals, record.Documents));
        Assert.Null(await Storage.Applications.ReadAnswersAsync(head.Id, 1, Cancellation));
        Assert.Empty(await Storage.Applications.FindByApplicantAsync(head.ApplicantId, Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await ErasableAsync(Due));
    }

    [Fact]
    public async Task An_open_application_is_not_erased()
    {
        var head = await Storage.CreateAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Eraser.EraseAsync(head.Id, Due, Cancellation));

        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, new State.AwaitingSignature(1, Due));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Eraser.EraseAsync(head.Id, Due, Cancellation));

        Assert.NotNull(await Storage.Applications.ReadAnswersAsync(head.Id, 1, Cancellation));
    }

    [Fact]
    public async Task A_payment_that_comes_after_erasure_is_still_taken_once_to_be_refunded()
    {
        var head = await EndedAsync();
        await Eraser.EraseAsync(head.Id, Due, Cancellation);
        var payment = new Signal.PaymentSucceeded("payment-pi_9", Given.Stripe, Due, 1, Given.Charge);

        Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, payment, Cancellation));
        Assert.False(await Storage.Lifecycle.EnqueueAsync(head.Id, new Signal.Rejected("reject", Given.Staff, Due, Reason), Cancellation));

        Assert.Equal([payment], (await Storage.LoadAsync(head.Id)).Inbox);
    }

    [Fact]
    public async Task Applications_come_due_for_erasure_in_order_of_time_and_leave_once_erased()
    {
        var late = await EndedAsync(Due.AddDays(1));
        var early = await EndedAsync(Due);

        Assert.Empty(await ErasableAsync(Due.AddTicks(-1)));
        Assert.Equal([early.Id], await ErasableAsync(Due));
        Assert.Equal([early.Id, late.Id], await ErasableAsync(Due.AddDays(1)));

        await Eraser.EraseAsync(early.Id, Due, Cancellation);
        Assert.Equal([late.Id], await ErasableAsync(Due.AddDays(1)));
    }

    [Fact]
    public async Task Scheduling_again_moves_the_erasure_and_never_doubles_it()
    {
        var head = await EndedAsync(Due);

        await Storage.Index.ScheduleErasureAsync(head.Id, Due, Cancellation);
        await Storage.Index.ScheduleErasureAsync(head.Id, Due.AddDays(5), Cancellation);

        Assert.Empty(await ErasableAsync(Due));
        Assert.Equal([head.Id], await ErasableAsync(Due.AddDays(5)));
    }

    [Fact]
    public async Task Housekeeping_deletes_what_never_came_to_belong_to_an_application()
    {
        var old = await Storage.Uploads.WriteAsync("applicant", new(new byte[] { 1 }, "image/png"), Cancellation);
        await Storage.AccessTokens.CreateAsync("old", TokenOf(Given.Now.AddDays(1)), Cancellation);
        Time.Advance(TimeSpan.FromDays(7));
        var young = await Storage.Uploads.WriteAsync("applicant", new(new byte[] { 2 }, "image/png"), Cancellation);
        await Storage.AccessTokens.CreateAsync("young", TokenOf(Given.Now.AddDays(8)), Cancellation);

        var report = await Storage.Get<IHousekeeping>().CleanAsync(Given.Now.AddDays(9), Cancellation);

        Assert.Equal(new HousekeepingReport(Uploads: 1, MailVerifications: 1, Leftovers: 0, Failures: 0, IsComplete: true), report);
        Assert.Null(await Storage.Uploads.ReadAsync("applicant", old, Cancellation));
        Assert.NotNull(await Storage.Uploads.ReadAsync("applicant", young, Cancellation));
        Assert.Null(await Storage.AccessTokens.ReadAsync("old", Cancellation));
        Assert.NotNull(await Storage.AccessTokens.ReadAsync("young", Cancellation));
    }

    [Fact]
    public async Task Housekeeping_deletes_limits_sessions_and_mail_records_whose_time_is_over()
    {
        var window = QuotaWindow.At("caller", Given.Now, TimeSpan.FromHours(1), limit: 1);
        await Storage.Quota.TryTakeAsync(window, Cancellation);
        await Storage.Get<IOccasions>().TryTakeAsync(new("morning", Given.Now), Given.Now, Given.Now, Cancellation);
        var (application, mail) = (ApplicationId.New(TimeProvider.System), Guid.NewGuid());
        await Storage.Get<IMailLog>().NoteAsync(mail, new(application, NoticeKind.Received), Cancellation);
        await Storage.SigningSessions.CreateAsync(new("hash", application, 1, "applicant", "digest", "1234", Given.Now, Outcome: null), Cancellation);

        var early = await Storage.Get<IHousekeeping>().CleanAsync(window.End, Cancellation);
        var late = await Storage.Get<IHousekeeping>().CleanAsync(Given.Now.AddDays(31), Cancellation);

        Assert.Equal((0, 4), (early.Leftovers, late.Leftovers));
        Assert.True(await Storage.Quota.TryTakeAsync(window, Cancellation));
        Assert.Null(await Storage.Get<IMailLog>().FindAsync(mail, Cancellation));
        Assert.Null(await Storage.SigningSessions.ReadAsync("hash", Cancellation));
    }

    private static AccessToken TokenOf(DateTimeOffset expiresAt) =>
        new(TokenPurpose.VerifyMail, "hanako@example.jp", "juminhyo", expiresAt);

    /// <summary>An application with everything that can be personal, ended and entered for erasure.</summary>
    private async Task<ApplicationHead> EndedAsync(DateTimeOffset? due = null)
    {
        var head = await Storage.CreateAsync();
        var signer = new SignedIdentity("伊勢　花子", [], "三重県伊勢市", [], new(Era.Showa, 1985, 4, 1), Sex.Female);
        await Storage.Applications.WriteSignerAsync(head.Id, 1, signer, Cancellation);
        var checkout = new Checkout(
            1, 1, PaymentMethod.Card, "cs_1", new("https://checkout.example/pay"), Given.Fee, Given.Now, Given.Now, CheckoutStatus.Expired);
        await Storage.Checkouts.TryAddAsync(head.Id, checkout, Cancellation);
        await Storage.SigningSessions.CreateAsync(
            new("token-1", head.Id, 1, head.ApplicantId, "hash", "4711", Given.Now, Outcome: null), Cancellation);
        await Storage.Documents.WriteAsync(head.Id, "document-0001", new(new byte[] { 1 }, "text/plain"), Cancellation);
        await Storage.Documents.WriteAsync(head.Id, "evidence-1", new(new byte[] { 2 }, "application/json"), Cancellation);
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, new State.AwaitingSignature(1, Due));
        var rejected = new Signal.Rejected("reject", Given.Staff, Given.Now, Reason);
        await Storage.Lifecycle.EnqueueAsync(head.Id, rejected, Cancellation);
        await Storage.MoveAsync(head.Id, rejected, new State.Rejected(Given.Now, "reject"));
        await Storage.Index.ScheduleErasureAsync(head.Id, due ?? Due, Cancellation);
        return head;
    }

    /// <summary>Erases with the wire cut after so many requests that change something.</summary>
    private async Task<bool> IsCutAfterAsync(ApplicationId id, int allowed)
    {
        var changes = 0;
        Storage.Traffic.Cut(request => !request.StartsWith("GET", StringComparison.Ordinal) && changes++ >= allowed);
        var error = await Record.ExceptionAsync(() => Eraser.EraseAsync(id, Due, Cancellation));
        Storage.Traffic.Mend();
        Assert.True(error is null or CutException, error?.ToString());
        return error is not null;
    }

    private async Task<IReadOnlyList<ApplicationId>> ErasableAsync(DateTimeOffset now) =>
        await Storage.Index.FindErasableAsync(now, Cancellation).ToListAsync(Cancellation);
}
