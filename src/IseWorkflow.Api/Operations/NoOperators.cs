using System.Security.Claims;
using System.Text.Encodings.Web;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Operations;

/// <summary>Stands in for the operators' tokens where no authority is configured: lets nobody in, and says so.</summary>
internal sealed class NoOperators(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : ExplainedAuthentication(options, logger, encoder)
{
    protected override Task<Result<ClaimsPrincipal>> IdentifyAsync(CancellationToken cancellation) =>
        Task.FromResult<Result<ClaimsPrincipal>>(OperatorRefusals.NotConfigured);
}
