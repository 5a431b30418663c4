using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace IseWorkflow.Api.Operations;

/// <summary>Takes access tokens of operators (RFC 9068), and tells whom it does not let in why, as a problem.</summary>
internal static partial class OperatorAuthentication
{
    public const string SchemeName = "Operator";

    /// <summary>The policy of the operator's endpoints.</summary>
    public const string PolicyName = "Operator";

    public static void Configure(JwtBearerOptions bearer, OperatorOptions options)
    {
        bearer.Authority = options.Authority;
        bearer.Audience = options.Audience;
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        bearer.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
        bearer.Events = new() { OnMessageReceived = TakeHeader, OnChallenge = ChallengeAsync, OnForbidden = ForbidAsync };
    }

    /// <summary>As all tokens in <see cref="LinkSecret.Header"/>; where no proxy overwrites it, <c>Authorization</c> does as well.</summary>
    private static Task TakeHeader(MessageReceivedContext context)
    {
        context.Token = context.Request.FindLinkSecret();
        return Task.CompletedTask;
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        return RefuseAsync(context.HttpContext, OperatorRefusals.TokenRefused);
    }

    private static Task ForbidAsync(ForbiddenContext context)
    {
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OperatorAuthentication));
        RoleMissing(logger, ActingOperator.Of(context.HttpContext.User)?.Id);
        return RefuseAsync(context.HttpContext, OperatorRefusals.RoleMissing);
    }

    private static Task RefuseAsync(HttpContext http, Refusal refusal) => refusal.ToProblem().ExecuteAsync(http);

    [LoggerMessage(71, LogLevel.Warning, "Operator's endpoints were refused to {Subject}, who lacks the role")]
    private static partial void RoleMissing(ILogger logger, string? subject);
}
