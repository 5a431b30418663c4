using System.Text;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Tests.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class ReconciliationTests
{
    /// <summary>Wednesday, the day after the usual application's.</summary>
    private static readonly DateOnly Tomorrow = new(2026, 11, 25);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Books_that_agree_are_said_to_agree_so_that_silence_means_that_it_did_not_run()
    {
        var scene = await PaidAsync();

        var mail = await ReconcileAsync(scene);

        Assert.Equal(PaymentServices.Finance, Assert.Single(mail!.To));
        Assert.EndsWith("差異はありません", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("入金の合計：410円", mail.Text, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Fact]
    public async Task A_payment_that_nobody_noted_is_reported_and_noted()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());

        var table = TableOf(await ReconcileAsync(scene));
        await scene.RunTurnsAsync();

        Assert.Equal($"入金が記録されていなかった（今回記録）,pi_1,{Given.Number},{scene.Application},2026-11-24 10:30:00,410,0", Assert.Single(table));
        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_refund_that_failed_is_reported_until_it_is_made()
    {
        var scene = await PaidAsync();
        scene.Provider.FailsRefunds = true;
        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です"));

        Assert.StartsWith("返金すべき入金が返金されていない,pi_1,", Assert.Single(TableOf(await ReconcileAsync(scene))), StringComparison.Ordinal);
        Assert.StartsWith(
            "返金すべき入金が返金されていない,pi_1,", Assert.Single(TableOf(await ReconcileAsync(scene, Tomorrow.AddDays(1)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_that_somebody_made_at_the_provider_is_reported()
    {
        var scene = await PaidAsync();
        await scene.Provider.RefundAsync("pi_1", RefundReason.NothingDue, Cancellation);

        Assert.StartsWith("有効な入金が返金されている,pi_1,", Assert.Single(TableOf(await ReconcileAsync(scene))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_that_was_given_back_and_charged_back_besides_is_reported()
    {
        var scene = await PaidAsync();
        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です"));
        scene.Provider.Dispute("pi_1", DisputeStatus.Lost);

        Assert.StartsWith("返金額が入金額を超えている,pi_1,", Assert.Single(TableOf(await ReconcileAsync(scene))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_for_an_application_that_is_not_here_is_reported_and_harms_nothing()
    {
        var scene = await PaidAsync();
        var order = new CheckoutOrder(
            ApplicationId.New(TimeProvider.System),
            Given.Number,
            1,
            1,
            Given.Lines(),
            Language.Ja,
            Given.Now.AddHours(1),
            new("https://a.example"),
            new("https://b.example"));
        scene.Provider.Pay((await scene.Provider.OpenAsync(order, Cancellation)).Url!);

        Assert.StartsWith("対応する申請がない,pi_2,,", Assert.Single(TableOf(await ReconcileAsync(scene))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_counts_here_and_is_not_in_the_providers_books_is_reported(bool ended)
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SendAsync(new Signal.PaymentSucceeded("payment-pi_x", Given.Stripe, Given.Now, 1, new("pi_x", Given.Fee, Given.Now)));
        if (ended)
            await scene.SendAsync(new Signal.Posted("posted", Given.Staff, Given.Now, null));

        Assert.StartsWith("決済事業者に記録がない,pi_x,", Assert.Single(TableOf(await ReconcileAsync(scene))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_done_once_and_a_closed_day_not_at_all()
    {
        var scene = await PaidAsync();

        Assert.NotNull(await ReconcileAsync(scene));
        Assert.Null(await ReconcileAsync(scene));
        Assert.Null(await ReconcileAsync(scene, new(2026, 11, 28)));
        Assert.NotNull(await ReconcileAsync(scene, Tomorrow.AddDays(1)));
    }

    [Fact]
    public async Task A_day_on_which_the_provider_did_not_answer_is_done_at_the_next_try()
    {
        var scene = await PaidAsync();
        scene.Provider.IsDown = true;
        await Assert.ThrowsAsync<PaymentProviderException>(() => ReconcileAsync(scene));
        scene.Provider.IsDown = false;

        Assert.NotNull(await ReconcileAsync(scene));
    }

    [Theory]
    [InlineData(Language.Ja, "ja")]
    [InlineData(Language.En, "en")]
    public async Task The_mail_and_its_table_read_as_approved(Language language, string folder)
    {
        var sender = new RecordingMailSender();
        var settings = PaymentServices.Site with { StaffLanguage = language };
        var mail = new ReconciliationMail(NotifierDriver.Templates, settings, new(PaymentServices.Finance), sender);
        var application = ApplicationId.Parse("0193590c000070008000000000000001").OrThrow();
        var payment = new ProviderPayment(Given.Charge, Yen.Zero, application, 1);
        var differences = Enum.GetValues<BookDifferenceKind>()
            .Select(kind => new BookDifference(kind, Given.Charge, Yen.Zero, application, NotifierDriver.ReceiptNumber)).ToList();

        foreach (var (name, compared) in new[] { ("agree", new ComparedBooks([payment], [])), ("differ", new ComparedBooks([payment], differences)) })
        {
            await mail.SendAsync(Tomorrow, Given.Now.AddDays(-14), Given.Now, compared, Cancellation);
            var sent = sender.Sent[^1];
            Approved.Same($"{folder}/Reconciliation-{name}.txt", $"{sent.Subject}\n\n{sent.Text}");
            Approved.Same($"{folder}/Reconciliation-{name}.html", sent.Html);
        }

        var table = Encoding.UTF8.GetString(sender.Sent[^1].Attachments[0].Bytes.Span[3..]);
        Approved.Same($"{folder}/Reconciliation.csv", table.ReplaceLineEndings("\n"));
    }

    private static async Task<PaymentScene> PaidAsync()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        return scene;
    }

    /// <summary>The mail of the day's run; null where it sent none.</summary>
    private static async Task<Mail?> ReconcileAsync(PaymentScene scene, DateOnly? day = null)
    {
        var before = scene.Services.Mails.Sent.Count;
        await scene.Services.Reconciliation.RunAsync(day ?? Tomorrow, Cancellation);
        return scene.Services.Mails.Sent.Skip(before).SingleOrDefault();
    }

    private static IReadOnlyList<string> TableOf(Mail? mail)
    {
        var text = Encoding.UTF8.GetString(Assert.Single(mail!.Attachments).Bytes.Span);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
