using System.Text.RegularExpressions;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Tests.Notices;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Operations;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Accounts;

public sealed partial class MailVerificationTests
{
    private static readonly EmailAddress Hanako = EmailAddress.Parse("hanako@example.jp").OrThrow();
    private static readonly EmailAddress Taro = EmailAddress.Parse("taro@example.jp").OrThrow();

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly RecordingMailSender sender = new();
    private readonly MemoryQuota quota = new();
    private readonly ApplicantIds applicants = new(new byte[32]);
    private readonly MemoryIntakeSwitch intake = new();
    private readonly MemoryStorage storage;
    private readonly MailVerification verification;

    public MailVerificationTests()
    {
        var tokens = new AccessTokens(new MemoryAccessTokens(), time);
        var links = new MailedLinks(tokens, NotifierDriver.Settings, time);
        var mail = new VerificationMail(links, new FixedDesk(), NotifierDriver.Templates, NotifierDriver.Settings, sender);
        storage = new(time);
        verification = new(
            new IntakeGate(intake, time, NullLogger<IntakeGate>.Instance),
            tokens,
            applicants,
            storage.Applications,
            quota,
            mail,
            time,
            NullLogger<MailVerification>.Instance);
    }

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public async Task The_mail_reads_as_approved(Language language)
    {
        await RequestAsync(Hanako, language);

        var mail = Assert.Single(sender.Sent);
        Assert.Equal(Hanako, Assert.Single(mail.To));
        Approved.Same($"{language.ToString().ToLowerInvariant()}/MailVerification.txt", $"{mail.Subject}\n\n{mail.Text}");
        Approved.Same($"{language.ToString().ToLowerInvariant()}/MailVerification.html", mail.Html);
    }

    [Fact]
    public async Task The_link_proves_the_address_and_leads_on_to_the_procedure()
    {
        await RequestAsync(Hanako);

        var verified = await ConfirmAsync(Secret());

        Assert.Equal(new VerifiedMail(Hanako, "juminhyo"), verified.OrThrow());
    }

    [Fact]
    public async Task A_second_confirmation_is_harmless_in_the_session_of_the_same_address_only()
    {
        await RequestAsync(Hanako);
        await ConfirmAsync(Secret());

        Assert.Null(CodeOf(await ConfirmAsync(Secret(), session: Hanako)));
        Assert.Equal("link_already_used", CodeOf(await ConfirmAsync(Secret(), session: Taro)));
        Assert.Equal("link_already_used", CodeOf(await ConfirmAsync(Secret())));
    }

    [Fact]
    public async Task The_link_is_good_for_24_hours()
    {
        await RequestAsync(Hanako);

        time.Advance(TimeSpan.FromHours(24));

        Assert.Equal("link_expired", CodeOf(await ConfirmAsync(Secret())));
    }

    [Fact]
    public async Task An_address_is_sent_five_mails_an_hour_and_others_are_not_affected()
    {
        for (var i = 0; i < 10; i++)
            await RequestAsync(Hanako);
        await RequestAsync(Taro);

        Assert.Equal(5, sender.Sent.Count(mail => mail.To[0] == Hanako));
        Assert.Equal(1, sender.Sent.Count(mail => mail.To[0] == Taro));
    }

    [Fact]
    public async Task Writing_the_address_otherwise_does_not_get_around_the_limit()
    {
        for (var i = 0; i < 5; i++)
            await RequestAsync(Hanako);

        await RequestAsync(EmailAddress.Parse("HANAKO@Example.JP").OrThrow());

        Assert.Equal(5, sender.Sent.Count);
    }

    [Fact]
    public async Task In_the_next_hour_the_address_is_sent_mails_again()
    {
        for (var i = 0; i < 6; i++)
            await RequestAsync(Hanako);

        time.Advance(TimeSpan.FromHours(1));
        await RequestAsync(Hanako);

        Assert.Equal(6, sender.Sent.Count);
    }

    [Fact]
    public async Task The_count_is_kept_without_the_address()
    {
        await RequestAsync(Hanako);

        Assert.DoesNotContain("hanako", Assert.Single(quota.Keys), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Tries_while_the_mail_system_is_down_do_not_count()
    {
        sender.IsDown = true;
        for (var i = 0; i < 6; i++)
            Assert.Equal("mail_not_sent", (await RequestAsync(Hanako))?.Code);

        sender.IsDown = false;
        Assert.Null(await RequestAsync(Hanako));

        Assert.Single(sender.Sent);
    }

    [Fact]
    public async Task Too_many_requests_get_the_same_answer_as_the_first()
    {
        for (var i = 0; i < 10; i++)
            Assert.Null(await RequestAsync(Hanako));
    }

    [Fact]
    public async Task While_intake_is_stopped_only_who_has_applied_gets_a_link_and_the_answer_does_not_tell()
    {
        intake.State = new(IsOpen: false, new("保守中です。", "Under maintenance."));
        var head = GivenApplication.Head(applicant: applicants.For(Hanako));
        await storage.Applications.CreateAsync(head, GivenApplication.Answers(), GivenApplication.Submitted, TestContext.Current.CancellationToken);

        var hanako = await RequestAsync(Hanako);
        var taro = await RequestAsync(Taro);

        Assert.Equal(Hanako, Assert.Single(sender.Sent).To[0]);
        Assert.Equal("intake_stopped", taro?.Code);
        Assert.Equal(taro?.Message, hanako?.Message);
    }

    private Task<Refusal?> RequestAsync(EmailAddress address, Language language = Language.Ja) =>
        verification.RequestAsync(address, "juminhyo", language, TestContext.Current.CancellationToken);

    private Task<Result<VerifiedMail>> ConfirmAsync(string secret, EmailAddress? session = null) =>
        verification.ConfirmAsync(secret, session, TestContext.Current.CancellationToken);

    private string Secret() => Fragment().Match(sender.Sent[^1].Text).Groups[1].Value;

    private static string? CodeOf(Result<VerifiedMail> result) => result.Match(_ => null as string, refusal => refusal.Code);

    [GeneratedRegex("/verify#([A-Za-z0-9_-]{43})")]
    private static partial Regex Fragment();
}
