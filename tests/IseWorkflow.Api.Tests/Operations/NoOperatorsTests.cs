using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>A service without a directory: on one machine, or before somebody configured it.</summary>
public sealed class NoOperatorsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [MemberData(nameof(OperatorAccessTests.Endpoints), MemberType = typeof(OperatorAccessTests))]
    public async Task Its_operators_endpoints_say_what_is_missing_whoever_asks(string method, string path)
    {
        using var somebody = new Caller(host.Origin, "any-token");

        var refused = await somebody.SendAsync(new(method), path, content: null);

        Assert.Equal((HttpStatusCode.NotFound, "operator_not_configured"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Everything_else_works()
    {
        using var citizen = await Citizen.SignInAsync(host);

        Assert.NotEmpty(await citizen.SentAsync(Citizen.Dog));
        Assert.Equal("""{"open":true,"message":null,"until":null}""", (await citizen.Browser.GetAsync("/api/citizen/notice")).Json!.ToJsonString());
    }
}
