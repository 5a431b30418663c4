using System.Net;
using IseWorkflow.Api.Operations;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Accounts;
using Microsoft.IdentityModel.Tokens;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>Who may call the operator's endpoints.</summary>
public sealed class OperatorAccessTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private const string Intake = "/api/operator/intake";
    private const string Application = "/api/operator/applications/0194f4c0000070008000000000000001";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", "/api/operator/set-aside" },
        { "GET", "/api/operator/applications" },
        { "GET", Application },
        { "GET", Application + "/trail" },
        { "GET", Application + "/audit" },
        { "GET", Application + "/erasure" },
        { "POST", Application + "/retry" },
        { "POST", Application + "/wake" },
        { "GET", Intake },
        { "PUT", Intake },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Without_a_token_nothing_is_answered(string method, string path)
    {
        using var nobody = new Caller(host.Origin);

        var refused = await nobody.SendAsync(new(method), path, content: null);

        Assert.Equal((HttpStatusCode.Unauthorized, "operator_token_refused"), (refused.Status, refused.Code));
        Assert.Equal("application/problem+json", refused.ContentHeaders.ContentType?.MediaType);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Without_the_role_nothing_is_answered_and_the_try_is_logged(string method, string path)
    {
        using var other = host.Caller(host.Authority.Token(role: "Ise.Reader"));

        var refused = await other.SendAsync(new(method), path, content: null);

        Assert.Equal((HttpStatusCode.Forbidden, "operator_role_missing"), (refused.Status, refused.Code));
        Assert.Contains(host.Events.Of(71), line => line.Contains(TestAuthority.Operator, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_without_any_role_is_refused()
    {
        using var other = host.Caller(host.Authority.Token(role: null));

        Assert.Equal("operator_role_missing", (await other.GetAsync(Intake)).Code);
    }

    [Fact]
    public async Task An_operator_is_let_in()
    {
        using var acting = host.Operator();

        Assert.Equal(HttpStatusCode.OK, (await acting.GetAsync(Intake)).Status);
    }

    [Fact]
    public async Task Tokens_that_the_directory_did_not_issue_for_this_service_and_this_hour_are_refused()
    {
        string[] wrong =
        [
            "no-token",
            host.Authority.Unsigned(),
            host.Authority.Token(audience: "another-service"),
            host.Authority.Token(issuer: "https://login.example.jp/stranger/v2.0"),
            host.Authority.Token(expiresIn: TimeSpan.FromMinutes(-2)),
            host.Authority.Token(signedWith: TestAuthority.NewKey()),
            host.Authority.Token(signedWith: new SymmetricSecurityKey(new byte[32]), algorithm: SecurityAlgorithms.HmacSha256),
        ];
        foreach (var token in wrong)
        {
            using var stranger = host.Caller(token);
            var refused = await stranger.GetAsync(Intake);
            Assert.Equal((HttpStatusCode.Unauthorized, "operator_token_refused"), (refused.Status, refused.Code));
        }
    }

    [Fact]
    public async Task Behind_a_proxy_that_sets_the_usual_header_the_token_comes_in_the_services_own()
    {
        using var acting = host.Operator();

        var answer = await acting.SendAsync(HttpMethod.Get, Intake, null, ("Authorization", "Bearer the-proxys-own-token"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Without_a_proxy_the_usual_header_does_as_well()
    {
        using var direct = new Caller(host.Origin);

        var answer = await direct.SendAsync(HttpMethod.Get, Intake, null, ("Authorization", $"Bearer {host.Authority.Token()}"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Sessions_and_links_of_citizens_and_staff_open_nothing_here_and_an_operators_token_opens_nothing_there()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var staff = host.Caller(await host.LinkAsync(TokenPurpose.StaffDepartment, "shimin"));
        using var acting = host.Operator();

        Assert.Equal("operator_token_refused", (await citizen.Browser.GetAsync(Intake)).Code);
        Assert.Equal("operator_token_refused", (await staff.GetAsync(Intake)).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await acting.GetAsync("/api/staff/worklist")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await acting.GetAsync("/api/citizen/applications")).Status);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", "", true)]
    [InlineData(TestAuthority.Issuer, TestAuthority.Audience, true)]
    [InlineData(TestAuthority.Issuer, null, false)]
    [InlineData(null, TestAuthority.Audience, false)]
    [InlineData("http://login.example.jp", TestAuthority.Audience, false)]
    [InlineData("login.example.jp", TestAuthority.Audience, false)]
    public void Half_a_configuration_stops_the_start(string? authority, string? audience, bool isTaken)
    {
        var result = new OperatorOptionsValidator().Validate(null, new() { Authority = authority, Audience = audience });

        Assert.Equal(isTaken, result.Succeeded);
        Assert.Equal(isTaken, result.FailureMessage?.Contains("Operator:Authority", StringComparison.Ordinal) is null);
    }
}
