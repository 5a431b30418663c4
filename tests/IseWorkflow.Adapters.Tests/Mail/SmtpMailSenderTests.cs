using System.Text;
using IseWorkflow.Adapters.Mail;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using MimeKit.Text;
using ServiceMail = IseWorkflow.Core.Notices.Mail;

namespace IseWorkflow.Adapters.Tests.Mail;

/// <summary>Mails over a real conversation with a mail server.</summary>
public sealed class SmtpMailSenderTests : IAsyncDisposable
{
    private const string Address = "hanako@example.jp";

    /// <summary>With the server, by a clock that tests move.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ServiceMail Letter = new(
        Guid.Parse("0193590c-0000-8000-8000-000000000001"),
        [EmailAddress.Parse(Address).OrThrow()],
        "【伊勢市】申請を受け付けました（受付番号 20261124-7K3M9K）とても長い件名でも折り返して届きます",
        "申請いただき、ありがとうございます。\n.\n次の行",
        "<p>申請いただき、<b>ありがとう</b>ございます。</p>",
        []);

    private readonly SmtpListener server = new();
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private readonly RecordingLogs logs = new();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_as_it_was_written_in_text_and_html()
    {
        await SendAsync(Letter);

        var message = Taken();
        Assert.Equal(Letter.Subject, message.Subject);
        Assert.Equal(Letter.Text, message.GetTextBody(TextFormat.Plain)?.ReplaceLineEndings("\n").Trim());
        Assert.Equal(Letter.Html, message.HtmlBody?.Trim());
        Assert.Equal("multipart/alternative", message.Body?.ContentType.MimeType);
        Assert.Equal(("伊勢市スマート申請", "no-reply@city.example.jp"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("madoguchi@city.example.jp", message.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(Address, message.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task A_mail_says_that_nobody_wrote_it_so_that_no_machine_answers()
    {
        await SendAsync(Letter);

        Assert.Equal("auto-generated", Taken().Headers[HeaderId.AutoSubmitted]);
    }

    [Fact]
    public async Task A_repeat_can_be_told_by_its_message_id()
    {
        await SendAsync(Letter);
        await SendAsync(Letter);

        Assert.Equal(2, server.Mails.Count);
        Assert.Equal("0193590c000080008000000000000001@city.example.jp", Assert.Single(server.Mails.Select(mail => Parse(mail).MessageId).Distinct()));
    }

    [Fact]
    public async Task An_attachment_keeps_its_name_and_bytes()
    {
        var csv = Encoding.UTF8.GetBytes("受付番号,金額\r\n20261124-7K3M9K,710\r\n");

        await SendAsync(Letter with { Attachments = [new("突合結果.csv", "text/csv; charset=utf-8", csv)] });

        var attachment = Assert.IsType<MimePart>(Assert.Single(Taken().Attachments), exactMatch: false);
        using var bytes = new MemoryStream();
        attachment.Content!.DecodeTo(bytes, TestContext.Current.CancellationToken);
        Assert.Equal("突合結果.csv", attachment.FileName);
        Assert.Equal(csv, bytes.ToArray());
    }

    [Theory]
    [InlineData("CONNECT", "421 busy hanako@example.jp", false)]
    [InlineData("MAIL", "451 try later hanako@example.jp", false)]
    [InlineData("RCPT", "450 mailbox busy <hanako@example.jp>", false)]
    [InlineData("RCPT", "550 no such mailbox <hanako@example.jp>", true)]
    [InlineData("DATA", "554 no", true)]
    [InlineData(".", "452 disk full", false)]
    [InlineData(".", "552 too large", true)]
    [InlineData("CONNECT", SmtpListener.Drop, false)]
    [InlineData("EHLO", SmtpListener.Drop, false)]
    [InlineData("RCPT", SmtpListener.Drop, false)]
    [InlineData(".", SmtpListener.Drop, false)]
    public async Task What_the_server_does_not_take_is_a_failure_that_names_no_address(string command, string answer, bool isPermanent)
    {
        server.Answers[command] = answer;

        var failure = await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(Letter));

        Assert.Equal(isPermanent, failure.IsPermanent);
        Assert.DoesNotContain("hanako", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hanako", logs.All, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData(".")]
    public async Task A_server_that_says_nothing_is_given_up_after_a_while(string command)
    {
        server.Answers[command] = SmtpListener.Silence;

        var failure = await Assert.ThrowsAsync<MailNotTakenException>(SendUntilGivenUpAsync);

        Assert.False(failure.IsPermanent);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData(SmtpListener.Drop)]
    [InlineData("500 what?")]
    public async Task A_mail_that_was_taken_is_sent_however_the_server_says_farewell(string farewell)
    {
        server.Answers["QUIT"] = farewell;

        await SendAsync(Letter);

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_sent_though_the_server_never_says_farewell()
    {
        server.Answers["QUIT"] = SmtpListener.Silence;

        await SendUntilGivenUpAsync();

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_no_mail_where_TLS_is_asked_for()
    {
        var failure = await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(Letter, ("Mail:Smtp:UseTls", "true")));

        Assert.True(failure.IsPermanent);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Who_cancels_gets_a_cancellation_and_not_a_failure()
    {
        server.Answers["EHLO"] = SmtpListener.Silence;
        using var cancelled = new CancellationTokenSource();
        var sending = Services().GetRequiredService<IMailSender>().SendAsync(Letter, cancelled.Token);
        await Task.WhenAny(server.Silent, sending);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task The_probe_is_content_with_a_server_that_greets_and_sends_nothing()
    {
        await ProbeAsync();

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task The_probe_fails_where_the_server_does()
    {
        server.Answers["CONNECT"] = "421 closing";

        await Assert.ThrowsAsync<MailNotTakenException>(ProbeAsync);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_too()
    {
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(Letter));

        Assert.False(failure.IsPermanent);
    }

    [Theory]
    [InlineData("Mail:From", "")]
    [InlineData("Mail:From", "市役所")]
    [InlineData("Mail:ReplyTo", "x")]
    [InlineData("Mail:Smtp:Host", "")]
    [InlineData("Mail:Smtp:Port", "0")]
    [InlineData("Mail:Smtp:UserName", "user")]
    [InlineData("Mail:Smtp:Timeout", "00:00:00")]
    public void A_configuration_that_cannot_work_is_refused_with_the_settings_name(string key, string value)
    {
        var options = Services((key, value)).GetRequiredService<IOptions<MailOptions>>();

        var refusal = Assert.Throws<OptionsValidationException>(() => options.Value);

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    private Task SendAsync(ServiceMail mail, params IEnumerable<(string Key, string Value)> settings) =>
        Services(settings).GetRequiredService<IMailSender>().SendAsync(mail, TestContext.Current.CancellationToken);

    /// <summary>Sends until the server says nothing more, and then for as long as it is waited for.</summary>
    private async Task SendUntilGivenUpAsync()
    {
        var sending = SendAsync(Letter);
        await Task.WhenAny(server.Silent, sending);
        time.Advance(Patience);
        await sending;
    }

    private Task ProbeAsync() => Services().GetRequiredService<IHealthProbe>().CheckAsync(TestContext.Current.CancellationToken);

    private ServiceProvider Services(params IEnumerable<(string Key, string Value)> settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Mail:From"] = "伊勢市スマート申請 <no-reply@city.example.jp>",
            ["Mail:ReplyTo"] = "madoguchi@city.example.jp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{server.Port}",
            ["Mail:Smtp:UseTls"] = "false",
            ["Mail:Smtp:Timeout"] = Patience.ToString(),
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddMail(configuration)
            .BuildServiceProvider();
    }

    private MimeMessage Taken() => Parse(Assert.Single(server.Mails));

    private static MimeMessage Parse(string mail) => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(mail)));
}
