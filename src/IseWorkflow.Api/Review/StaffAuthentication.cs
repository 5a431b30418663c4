using System.Security.Claims;
using System.Text.Encodings.Web;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Review;

/// <summary>Lets in the holders of links mailed to staff, who send the secret as a bearer token.</summary>
internal sealed class StaffAuthentication(
    AccessTokens tokens, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : ExplainedAuthentication(options, logger, encoder)
{
    public const string SchemeName = "Staff";

    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder(SchemeName).RequireAuthenticatedUser().Build();

    protected override async Task<Result<ClaimsPrincipal>> IdentifyAsync(CancellationToken cancellation)
    {
        var secret = Request.FindLinkSecret();
        var link = await tokens.CheckAsync(secret, [TokenPurpose.StaffApplication, TokenPurpose.StaffDepartment], cancellation);
        return link.Select(token => StaffLink.Of(secret!, token).ToPrincipal(Scheme.Name));
    }
}
