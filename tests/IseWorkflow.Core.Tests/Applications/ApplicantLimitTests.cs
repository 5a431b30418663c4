using IseWorkflow.Core.Applications;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Core.Tests.Applications;

public sealed class ApplicantLimitTests
{
    private const string Hanako = "hanako";

    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Morning);
    private readonly List<(string Applicant, DateTimeOffset At)> begun = [];
    private readonly Mock<IApplicationStore> applications = new();

    public ApplicantLimitTests() => applications
        .Setup(store => store.CountBegunAsync(It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync((string applicant, DateTimeOffset after, int most, CancellationToken _) =>
            begun.Where(one => one.Applicant == applicant && one.At > after).Take(most).Count());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_may_be_begun_in_a_day_and_the_next_once_the_first_is_a_day_old()
    {
        var limit = Limit();
        Assert.Equal([true, true, true, false], await BeginAsync(limit, times: 4, TimeSpan.FromMinutes(10)));

        time.SetUtcNow(Morning.AddDays(1));

        Assert.Equal([true, false], await BeginAsync(limit, times: 2, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task What_one_began_is_nothing_to_another()
    {
        var limit = Limit();
        await BeginAsync(limit, times: 4, TimeSpan.Zero);

        Assert.Equal([true, true], await BeginAsync(limit, times: 2, TimeSpan.Zero, "taro"));
    }

    [Fact]
    public async Task It_holds_across_instances_which_ask_storage_from_the_second_one_on()
    {
        await BeginAsync(Limit(), times: 3, TimeSpan.Zero);

        var other = Limit();

        Assert.Equal([true, false, false], await BeginAsync(other, times: 3, TimeSpan.Zero));
    }

    [Fact]
    public async Task Who_applies_once_in_a_while_costs_no_request()
    {
        await BeginAsync(Limit(), times: 5, TimeSpan.FromHours(1));

        applications.VerifyNoOtherCalls();
    }

    private ApplicantLimit Limit() => new(applications.Object, mostPerDay: 3, time);

    /// <summary>Whether each was taken.</summary>
    private async Task<IReadOnlyList<bool>> BeginAsync(ApplicantLimit limit, int times, TimeSpan apart, string applicant = Hanako)
    {
        var taken = new List<bool>();
        for (var i = 0; i < times; i++)
        {
            taken.Add(await limit.CheckAsync(applicant, Cancellation) is null);
            if (taken[^1])
                begun.Add((applicant, time.GetUtcNow()));
            time.Advance(apart);
        }

        return taken;
    }
}
