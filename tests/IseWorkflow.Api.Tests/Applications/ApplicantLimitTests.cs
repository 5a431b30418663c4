using System.Net;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class ApplicantLimitTests(ApplicantLimitTests.StrictHost host) : IClassFixture<ApplicantLimitTests.StrictHost>
{
    [Fact]
    public async Task Too_many_applications_of_one_address_are_refused_with_what_to_do()
    {
        using var citizen = await Citizen.SignInAsync(host);
        await citizen.AppliedAsync(Citizen.Dog);
        await citizen.AppliedAsync(Citizen.Dog);
        var form = await citizen.FillInAsync(Citizen.Dog);
        var last = await citizen.SubmitAsync(Citizen.Dog, form, "the-last-one");

        var refused = await citizen.SubmitAsync(Citizen.Dog, form);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.TooManyRequests), (last.Status, refused.Status));
        Assert.Equal("too_many_applications", refused.Text("code"));
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("24時間に3件まで", refused.Text("detailJa"), StringComparison.Ordinal);
        Assert.Contains("Send it again tomorrow", refused.Text("detailEn"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await citizen.SubmitAsync(Citizen.Dog, form, "the-last-one")).Status);
        using var other = await Citizen.SignInAsync(host);
        await other.AppliedAsync(Citizen.Dog);
    }

    /// <summary>Takes three applications a day.</summary>
    public sealed class StrictHost : ServiceHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> MoreSettings => [new("Applications:MostPerDay", "3")];
    }
}
