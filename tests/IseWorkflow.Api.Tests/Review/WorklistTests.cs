using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Review;

public sealed class WorklistTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task A_department_sees_what_it_has_to_do_what_it_waits_for_and_what_ended()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var waiting = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, waiting);
        await official.SetProposedFeeAsync(waiting);
        host.Time.Advance(TimeSpan.FromHours(1));
        var later = await citizen.SentAsync(Citizen.LandUse);
        var ended = await citizen.SentAsync(Citizen.LandUse);
        await citizen.WithdrawAsync(ended);
        await citizen.AppliedAsync(Citizen.LandUse);
        await citizen.SentAsync(Citizen.Dog);
        using var department = await Official.OfDepartmentAsync(host, "toshi-keikaku");

        var list = await department.WorklistAsync();

        Assert.Equal("都市計画課", list.Json!["department"]!["name"]!["ja"]!.ToString());
        Assert.Equal([(later, "UnderReview"), (waiting, "AwaitingPayment")], Entries(list, "open"));
        Assert.Equal([(ended, "Withdrawn")], Entries(list, "ended"));
        Assert.NotNull(list.Json["open"]![0]!["duty"]);
        Assert.Null(list.Json["open"]![1]!["duty"]);
        Assert.False(list.Json["open"]![0]!["overdue"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_is_past_its_due_time_is_marked()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        host.Time.Advance(TimeSpan.FromDays(7));
        using var department = await Official.OfDepartmentAsync(host, "kankyo");

        var entry = (await department.WorklistAsync()).Json!["open"]!.AsArray().Single(one => one!["id"]!.ToString() == id)!;

        Assert.True(entry["overdue"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_link_of_one_application_opens_no_worklist()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var official = await Official.OfAsync(host, await citizen.SentAsync(Citizen.Dog));

        var refused = await official.WorklistAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("link_unknown", refused.Code);
    }

    [Fact]
    public async Task The_link_of_a_department_that_is_no_more_opens_nothing()
    {
        using var official = await Official.OfDepartmentAsync(host, "dissolved");

        Assert.Equal("link_unknown", (await official.WorklistAsync()).Code);
    }

    private static IEnumerable<(string Id, string Stage)> Entries(Answer list, string part) =>
        list.Json![part]!.AsArray().Select(entry => (entry!["id"]!.ToString(), entry["stage"]!.ToString()));
}
