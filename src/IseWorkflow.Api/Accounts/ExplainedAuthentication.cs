using System.Security.Claims;
using System.Text.Encodings.Web;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Accounts;

/// <summary>An authentication scheme that tells a request it does not let in why, as a problem.</summary>
internal abstract class ExplainedAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private Refusal? refusal;

    /// <summary>Who asks, or why that is not taken.</summary>
    protected abstract Task<Result<ClaimsPrincipal>> IdentifyAsync(CancellationToken cancellation);

    protected sealed override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        (await IdentifyAsync(Context.RequestAborted)).Is(out var caller, out refusal)
            ? AuthenticateResult.Success(new(caller, Scheme.Name))
            : AuthenticateResult.Fail(refusal.Code);

    protected sealed override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        await refusal!.ToProblem().ExecuteAsync(Context);
    }
}
