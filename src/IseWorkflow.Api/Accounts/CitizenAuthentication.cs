using System.Security.Claims;
using System.Text.Encodings.Web;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Accounts;

/// <summary>
/// Lets in who acts as a citizen: the holder of a link to one application, who sends its secret as a bearer token and needs no cookie; else
/// who is signed in, where a change also needs the antiforgery token. Another site can make a browser send the cookie, but neither of the two.
/// </summary>
internal sealed class CitizenAuthentication(
    AccessTokens tokens,
    IAntiforgery antiforgery,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder) : ExplainedAuthentication(options, logger, encoder)
{
    public const string SchemeName = "Citizen";

    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder(SchemeName).RequireAuthenticatedUser().Build();

    protected override Task<Result<ClaimsPrincipal>> IdentifyAsync(CancellationToken cancellation) =>
        Request.FindLinkSecret() is { } secret ? ByLinkAsync(secret, cancellation) : BySessionAsync();

    private async Task<Result<ClaimsPrincipal>> ByLinkAsync(string secret, CancellationToken cancellation)
    {
        var link = await tokens.CheckAsync(secret, TokenPurpose.Status, cancellation);
        return link.Select(token => ActingCitizen.ToPrincipal(ApplicationId.Parse(token.Subject).OrThrow(), Scheme.Name));
    }

    private async Task<Result<ClaimsPrincipal>> BySessionAsync()
    {
        var session = await Context.AuthenticateAsync();
        if (session.Principal?.FindApplicant() is null)
            return AccessRefusals.SignedOut;
        return ChangesNothing(Request.Method) || await antiforgery.IsRequestValidAsync(Context)
            ? session.Principal
            : AccessRefusals.AntiforgeryInvalid;
    }

    private static bool ChangesNothing(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
