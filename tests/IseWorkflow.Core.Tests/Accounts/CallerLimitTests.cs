using System.Net;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Accounts;

public sealed class CallerLimitTests
{
    private static readonly IPAddress Caller = IPAddress.Parse("192.0.2.1");

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly MemoryQuota quota = new();
    private readonly CallerLimit limit;

    public CallerLimitTests() => limit = new(quota, new ApplicantIds(new byte[32]), time);

    [Fact]
    public async Task A_caller_who_asks_too_often_is_told_to_wait_and_others_go_on()
    {
        for (var i = 0; i < CallerLimit.RequestsPerHour; i++)
            Assert.Null(await CheckAsync(Caller));

        Assert.Equal(("too_many_requests", RefusalKind.TooMany), await CheckAsync(Caller) is { } refusal ? (refusal.Code, refusal.Kind) : default);
        Assert.Null(await CheckAsync(IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public async Task An_hour_later_the_caller_may_ask_again()
    {
        for (var i = 0; i <= CallerLimit.RequestsPerHour; i++)
            await CheckAsync(Caller);

        time.Advance(TimeSpan.FromHours(1));

        Assert.Null(await CheckAsync(Caller));
    }

    [Fact]
    public async Task The_count_is_kept_without_the_address()
    {
        await CheckAsync(Caller);

        Assert.Matches("^caller-[0-9a-f]{64}$", quota.Keys.Single());
    }

    private Task<Refusal?> CheckAsync(IPAddress caller) => limit.CheckAsync(caller, TestContext.Current.CancellationToken);
}
