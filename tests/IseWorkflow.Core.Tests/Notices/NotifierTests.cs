using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;

namespace IseWorkflow.Core.Tests.Notices;

public sealed class NotifierTests
{
    private static readonly NoticeKind[] ToTheCity =
    [
        NoticeKind.ReviewRequested, NoticeKind.ReviewOverdue, NoticeKind.MailingRequested, NoticeKind.MailingOverdue, NoticeKind.RefundReported,
        NoticeKind.PaymentDisputed, NoticeKind.PromiseBroken,
    ];

    private const string Attack = "<script>alert(1)</script>&\"'";

    [Theory]
    [InlineData(NoticeKind.Received, "hanako@example.jp")]
    [InlineData(NoticeKind.PaymentRequested, "hanako@example.jp")]
    [InlineData(NoticeKind.ReviewRequested, "koseki@city.example.jp")]
    [InlineData(NoticeKind.MailingOverdue, "koseki@city.example.jp")]
    [InlineData(NoticeKind.RefundReported, "koseki@city.example.jp")]
    [InlineData(NoticeKind.PaymentDisputed, "koseki@city.example.jp")]
    [InlineData(NoticeKind.PromiseBroken, "operator@city.example.jp")]
    public async Task A_notice_goes_to_whom_it_concerns(NoticeKind kind, string address)
    {
        var mail = await NoticeSample.Of(kind).WriteAsync(Language.Ja);

        Assert.Equal(address, Assert.Single(mail.To).Value);
    }

    [Fact]
    public async Task Staff_are_written_to_in_their_own_language_whatever_the_citizens_is()
    {
        var toStaff = await NoticeSample.Of(NoticeKind.ReviewRequested).WriteAsync(Language.En);
        var toCitizen = await NoticeSample.Of(NoticeKind.Received).WriteAsync(Language.En);

        Assert.StartsWith("【スマート申請】", toStaff.Subject, StringComparison.Ordinal);
        Assert.StartsWith("[City of Ise]", toCitizen.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staffs_mails_hold_nothing_of_the_applicant()
    {
        var driver = new NotifierDriver(Language.Ja);
        foreach (var kind in ToTheCity)
        {
            var sample = NoticeSample.Of(kind);
            await driver.NotifyAsync(sample.State, sample.Signal, sample.Notice);
        }

        Assert.Equal(ToTheCity.Length, driver.Sent.Count);
        Assert.All(driver.Sent, mail => Assert.DoesNotContain("hanako", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subject_names_neither_the_procedure_nor_a_person()
    {
        foreach (var sample in NoticeSample.All)
        {
            var mail = await sample.WriteAsync(Language.Ja);

            Assert.DoesNotContain("住民票", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("hanako", mail.Subject, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_repeat_of_a_notice_has_the_same_operation_id_and_another_notice_has_another()
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(NoticeKind.Received);

        await driver.NotifyAsync(sample.State, sample.Signal, sample.Notice, "000003-01");
        await driver.NotifyAsync(sample.State, sample.Signal, sample.Notice, "000003-01");
        await driver.NotifyAsync(sample.State, sample.Signal, sample.Notice, "000004-01");

        var ids = driver.Sent.Select(mail => mail.OperationId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(8, ids[0].Version);
    }

    [Theory]
    [InlineData(NoticeKind.Returned)]
    [InlineData(NoticeKind.CorrectionReminder)]
    [InlineData(NoticeKind.PaymentRequested)]
    [InlineData(NoticeKind.PaymentCorrected)]
    [InlineData(NoticeKind.PaymentReminder)]
    [InlineData(NoticeKind.ReviewRequested)]
    [InlineData(NoticeKind.ReviewOverdue)]
    [InlineData(NoticeKind.MailingRequested)]
    [InlineData(NoticeKind.MailingOverdue)]
    [InlineData(NoticeKind.PromiseBroken)]
    public async Task Nobody_is_asked_for_anything_once_the_application_was_withdrawn(NoticeKind kind)
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(kind);

        await driver.NotifyAsync(new State.Withdrawn(Given.Now), sample.Signal, sample.Notice);

        Assert.Empty(driver.Sent);
        Assert.Empty(driver.Tokens.ByHash);
    }

    [Fact]
    public async Task A_payment_mail_that_was_held_up_until_the_fee_was_corrected_is_not_sent()
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(NoticeKind.PaymentRequested);

        await driver.NotifyAsync((State.AwaitingPayment)sample.State with { FeeRevision = 2, By = "fee-2" }, sample.Signal, sample.Notice);

        Assert.Empty(driver.Sent);
    }

    [Fact]
    public async Task A_fact_is_told_however_late()
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(NoticeKind.Paid);

        await driver.NotifyAsync(new State.Mailed(Given.Now, Given.Charge, "posted-1"), sample.Signal, sample.Notice);

        Assert.Single(driver.Sent);
    }

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public async Task What_staff_wrote_reaches_the_citizen_as_text_and_not_as_markup(Language language)
    {
        var sample = NoticeSample.Of(NoticeKind.Returned);
        var mail = await (sample with { Signal = ((Signal.ReturnedForCorrection)sample.Signal!) with { Reason = $"{Attack}\nb" } })
            .WriteAsync(language);

        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<br />b</p>", mail.Html, StringComparison.Ordinal);
        Assert.Contains($"{Attack}\nb", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_numbers_are_escaped_wherever_they_stand()
    {
        var desk = new LocalizedText(Attack, Attack);
        var driver = new NotifierDriver(Language.Ja)
        {
            Desk = new() { Desk = new(desk, desk, EmailAddress.Parse("koseki@city.example.jp").OrThrow(), Attack) },
        };
        var payment = NoticeSample.Of(NoticeKind.PaymentRequested);
        var fee = (Signal.FeeSet)payment.Signal!;
        var posted = NoticeSample.Of(NoticeKind.Posted);

        await driver.NotifyAsync(payment.State, fee with { Lines = [fee.Lines[1] with { Label = desk, Reason = Attack }] }, payment.Notice);
        await driver.NotifyAsync(posted.State, ((Signal.Posted)posted.Signal!) with { TrackingNumber = Attack }, posted.Notice);

        Assert.All(driver.Sent, mail => Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase));
        Assert.All(driver.Sent, mail => Assert.DoesNotContain("href=\"tel:<", mail.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NoticeKind.Received, "/status#", TokenPurpose.Status, "koseki", 365)]
    [InlineData(NoticeKind.PaymentRequested, "/pay#", TokenPurpose.Pay, "1", 44)]
    [InlineData(NoticeKind.ReviewRequested, "/staff/application?id=0193590c000070008000000000000001#", TokenPurpose.StaffApplication, "koseki", 31)]
    public async Task A_link_carries_a_secret_for_its_purpose_that_outlives_the_due_time(
        NoticeKind kind, string page, TokenPurpose purpose, string detail, int days)
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(kind);

        await driver.NotifyAsync(sample.State, sample.Signal, sample.Notice);

        var (hash, token) = Assert.Single(driver.Tokens.ByHash);
        var link = $"https://shinsei.city.example.jp{page}";
        var secret = driver.Sent[0].Text.Split(link)[1][..43];
        Assert.Equal(TokenSecret.Hash(secret), hash);
        Assert.Contains($"href=\"{link}{secret}\"", driver.Sent[0].Html, StringComparison.Ordinal);
        Assert.Equal((purpose, driver.Head.Id.Value, detail), (token.Purpose, token.Subject, token.Detail));
        Assert.Equal(days, (token.ExpiresAt - Given.Now).Days);
    }

    [Fact]
    public async Task A_notice_whose_signal_is_gone_is_an_error_and_not_a_mail_with_a_gap()
    {
        var driver = new NotifierDriver(Language.Ja);
        var sample = NoticeSample.Of(NoticeKind.Posted);

        await Assert.ThrowsAsync<InvalidOperationException>(() => driver.NotifyAsync(sample.State, null, sample.Notice));

        Assert.Empty(driver.Sent);
    }

    [Theory]
    [InlineData(NoticeKind.PaymentRequested, Language.Ja, "コンビニエンスストアでもお支払いいただけます。")]
    [InlineData(NoticeKind.PaymentRequested, Language.En, "You can also pay at a convenience store.")]
    [InlineData(NoticeKind.PaymentCorrected, Language.Ja, "すでに発行したコンビニエンスストアの支払い番号も、使わないでください。")]
    [InlineData(NoticeKind.PaymentCorrected, Language.En, "Do not use a number for the convenience store that you were given before, either.")]
    [InlineData(NoticeKind.Refunded, Language.Ja, "返金先の口座をお尋ねするメールが、決済事業者（Stripe）から届きます。")]
    [InlineData(NoticeKind.Refunded, Language.En, "the payment provider (Stripe) mails you to ask for a bank account.")]
    public async Task Who_has_no_card_hears_of_the_convenience_store_where_the_procedure_takes_it(NoticeKind kind, Language language, string sentence)
    {
        var sample = NoticeSample.Of(kind);
        var without = new NotifierDriver(language);
        var with = new NotifierDriver(language) { Desk = new() { Desk = new FixedDesk().Desk with { AllowsKonbini = true } } };

        await without.NotifyAsync(sample.State, sample.Signal, sample.Notice);
        await with.NotifyAsync(sample.State, sample.Signal, sample.Notice);

        Assert.DoesNotContain(sentence, without.Sent[0].Text, StringComparison.Ordinal);
        Assert.Contains(sentence, with.Sent[0].Text, StringComparison.Ordinal);
        Assert.Contains(sentence, with.Sent[0].Html, StringComparison.Ordinal);
    }
}
