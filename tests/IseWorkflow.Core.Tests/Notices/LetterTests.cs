using System.Net;
using System.Text.RegularExpressions;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Notices;

/// <summary>Every letter as people receive it, in both languages.</summary>
public sealed partial class LetterTests
{
    public static TheoryData<string, Language> Letters()
    {
        var letters = new TheoryData<string, Language>();
        foreach (var sample in NoticeSample.All)
        {
            letters.Add(sample.Name, Language.Ja);
            letters.Add(sample.Name, Language.En);
        }

        return letters;
    }

    [Fact]
    public void Every_notice_has_a_sample() =>
        Assert.Equal(Enum.GetValues<NoticeKind>(), NoticeSample.All.Select(sample => sample.Notice.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task A_notice_reads_as_approved(string name, Language language)
    {
        var mail = await WriteAsync(name, language);

        Approved.Same($"{Folder(language)}/{name}.txt", $"{mail.Subject}\n\n{mail.Text}");
        Approved.Same($"{Folder(language)}/{name}.html", mail.Html);
    }

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.En)]
    public async Task The_alert_of_a_set_aside_effect_reads_as_approved(Language language)
    {
        var sender = new RecordingMailSender();
        var alerts = new OperatorAlerts(
            NotifierDriver.Templates, NotifierDriver.Settings with { StaffLanguage = language }, sender, new FakeTimeProvider(Given.Now));
        var entry = new OutboxEntry("000007-01", "withdrawn", new Effect.PublishState(), 8, null, OutboxStatus.SetAside, "TimeoutException");

        await alerts.EffectSetAsideAsync(new NotifierDriver(language).Head.Id, null, entry, TestContext.Current.CancellationToken);

        var mail = Assert.Single(sender.Sent);
        Approved.Same($"{Folder(language)}/EffectSetAside.txt", $"{mail.Subject}\n\n{mail.Text}");
        Approved.Same($"{Folder(language)}/EffectSetAside.html", mail.Html);
    }

    [Theory]
    [InlineData(Language.Ja, null, "MorningMail")]
    [InlineData(Language.En, null, "MorningMail")]
    [InlineData(Language.Ja, "2", "MorningMail-overdue")]
    [InlineData(Language.En, "2", "MorningMail-overdue")]
    public void The_mail_of_the_morning_reads_as_approved(Language language, string? overdue, string name)
    {
        var letter = NotifierDriver.Templates.Render(LetterKind.MorningMail, language, new(new Dictionary<string, object?>
        {
            ["host"] = NotifierDriver.Settings.Host,
            ["contact"] = null,
            ["department"] = new LocalizedText("戸籍住民課", "Family and Resident Registration Division").In(language),
            ["reviews"] = "5",
            ["mailings"] = "3",
            ["overdue"] = overdue,
            ["worklist_url"] = $"https://shinsei.city.example.jp/staff/worklist#{new string('x', 43)}",
        }));

        Approved.Same($"{Folder(language)}/{name}.txt", $"{letter.Subject}\n\n{letter.Text}");
        Approved.Same($"{Folder(language)}/{name}.html", letter.Html);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task A_letter_has_no_gap_and_no_stray_markup(string name, Language language)
    {
        var mail = await WriteAsync(name, language);

        Assert.All([mail.Subject, mail.Text, mail.Html], part => Assert.DoesNotMatch(@"\{[{%]|[}%]\}|：\s*(\n|<br|</p)|\n\n\n", part));
        Assert.DoesNotContain('<', mail.Text);
        Assert.DoesNotContain('\n', mail.Subject);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task The_html_says_its_language_and_loads_nothing(string name, Language language)
    {
        var mail = await WriteAsync(name, language);

        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{Folder(language)}\">", mail.Html, StringComparison.Ordinal);
        Assert.Single(mail.Html.Split("<h1 ").Skip(1));
        Assert.DoesNotMatch("(?i)<(img|link|script|iframe|style)|src=|url\\(", mail.Html);
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Text_and_html_say_the_same(string name, Language language)
    {
        var mail = await WriteAsync(name, language);

        var html = WebUtility.HtmlDecode(Tag().Replace(mail.Html, ""));
        Assert.All(Sentences(mail.Text), sentence => Assert.Contains(sentence, html, StringComparison.Ordinal));
    }

    /// <summary>All lines but those that HTML shows in another form: links, the table of the fee, the rule above the footer.</summary>
    private static IEnumerable<string> Sentences(string text) => text.Split('\n')
        .Select(line => line.Replace("■ ", "", StringComparison.Ordinal))
        .Where(line => !line.StartsWith("https://", StringComparison.Ordinal) && !line.StartsWith("---", StringComparison.Ordinal))
        .Where(line => !FeeLine().IsMatch(line));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("[×x] [0-9]+ [＝=] |^（.+）$|^\\(.+\\)$|^合計|^Total")]
    private static partial Regex FeeLine();

    private static string Folder(Language language) => language == Language.En ? "en" : "ja";

    private static Task<Mail> WriteAsync(string name, Language language) => NoticeSample.All.Single(sample => sample.Name == name)
        .WriteAsync(language, NotifierDriver.Settings with { StaffLanguage = language });
}
