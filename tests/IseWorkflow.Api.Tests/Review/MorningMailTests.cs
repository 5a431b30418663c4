using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Review;

namespace IseWorkflow.Api.Tests.Review;

/// <summary>Wednesday is a business day; the service's clock stands at Tuesday 10 in Ise.</summary>
public sealed class MorningMailTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Opening = new(2026, 11, 24, 23, 30, 0, TimeSpan.Zero);

    private readonly ServiceHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task At_the_opening_a_department_is_told_what_there_is_to_do_with_a_link_to_it()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        await citizen.SentAsync(Citizen.Dog);

        await RunAsync(Opening);

        var mail = Assert.Single(Sent());
        Assert.Equal("kankyo@ise.example.jp", Assert.Single(mail.To).Value);
        Assert.Equal("【スマート申請】本日の処理待ち：審査2件・発送0件", mail.Subject);
        Assert.DoesNotContain("期限が過ぎている", mail.Text, StringComparison.Ordinal);
        using var official = new Caller(host.Origin, Secrets.In(mail));
        var list = await official.GetAsync("/api/staff/worklist");
        Assert.Contains(id, list.Json!["open"]!.AsArray().Select(entry => entry!["id"]!.ToString()));
    }

    [Fact]
    public async Task However_often_it_runs_a_department_has_one_mail_a_day()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.SentAsync(Citizen.Dog);

        await RunAsync(Opening);
        await RunAsync(Opening.AddHours(1));
        Assert.Single(Sent());
        await RunAsync(Opening.AddDays(1));

        Assert.Equal(2, Sent().Select(mail => mail.OperationId).Distinct().Count());
    }

    [Fact]
    public async Task Where_there_is_nothing_to_do_there_is_no_mail()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.AppliedAsync(Citizen.Dog);

        await RunAsync(Opening);

        Assert.Empty(Sent());
    }

    [Theory]
    [InlineData("2026-11-24T23:29:59Z")]
    [InlineData("2026-11-28T02:00:00Z")]
    [InlineData("2026-12-31T02:00:00Z")]
    public async Task Before_the_opening_and_on_days_off_nobody_is_written_to(string instant)
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.SentAsync(Citizen.Dog);

        await RunAsync(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Empty(Sent());
    }

    [Fact]
    public async Task What_is_overdue_is_said()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.SentAsync(Citizen.Dog);

        await RunAsync(Opening.AddDays(1));

        Assert.EndsWith("（期限超過1件）", Assert.Single(Sent()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_not_taken_is_sent_by_the_next_run()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.SentAsync(Citizen.Dog);
        host.Mails.IsDown = true;
        await RunAsync(Opening);
        host.Mails.IsDown = false;

        await RunAsync(Opening.AddMinutes(5));

        Assert.Single(Sent());
    }

    [Fact]
    public async Task A_mail_that_a_crash_came_before_is_sent_by_a_later_run()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.SentAsync(Citizen.Dog);
        await host.Get<IOccasions>().TryTakeAsync(new("morning-kankyo", Opening), Opening, Opening.AddMinutes(10), CancellationToken.None);

        await RunAsync(Opening.AddMinutes(5));
        Assert.Empty(Sent());
        await RunAsync(Opening.AddMinutes(15));

        Assert.Single(Sent());
    }

    private Task RunAsync(DateTimeOffset now)
    {
        host.Time.SetUtcNow(now);
        return host.Get<MorningMail>().RunAsync(now, CancellationToken.None);
    }

    private IReadOnlyList<Mail> Sent() => [.. host.Mails.Sent.Where(mail => mail.Text.Contains("/staff/worklist#", StringComparison.Ordinal))];
}
