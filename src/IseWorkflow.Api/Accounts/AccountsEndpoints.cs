using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Procedures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Accounts;

/// <summary>Sessions and the verification of mail addresses.</summary>
internal static class AccountsEndpoints
{
    internal static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var citizen = routes.MapGroup("/api/citizen").WithTags("Accounts");
        citizen.MapGet("/session", Session).WithName("GetSession").Produces<SessionResponse>();
        citizen.MapPost("/session/end", (Delegate)EndAsync).AddEndpointFilter(AntiforgeryGuard.Require).WithName("EndSession").Produces(StatusCodes.Status204NoContent);
        citizen.MapPost("/mail-verifications", RequestAsync).AddEndpointFilter(AntiforgeryGuard.Require).WithName("RequestMailVerification")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        citizen.MapPost("/mail-verifications/confirmation", ConfirmAsync).WithName("ConfirmMailVerification")
            .Produces<ConfirmationResponse>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status410Gone);
    }

    private static IResult Session(HttpContext http, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        var applicant = http.User.FindApplicant();
        return Results.Ok(new SessionResponse(tokens.RequestToken!, applicant is null ? null : new(applicant.Email.Value)));
    }

    private static async Task<IResult> EndAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static async Task<IResult> RequestAsync(
        MailVerificationRequest request,
        HttpContext http,
        Catalogue catalogue,
        CallerLimit limit,
        MailVerification verification,
        CancellationToken cancellation)
    {
        if (!request.Check(catalogue).Is(out var wanted, out var wrong))
            return wrong.ToProblem();
        var refusal = await limit.CheckAsync(http.Connection.RemoteIpAddress, cancellation)
            ?? await verification.RequestAsync(wanted.Email, wanted.Procedure, wanted.Language, cancellation);
        return refusal?.ToProblem() ?? Results.Accepted();
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext http, MailVerification verification, ApplicantIds ids, CancellationToken cancellation)
    {
        var confirmed = await verification.ConfirmAsync(http.Request.FindLinkSecret(), http.User.FindApplicant()?.Email, cancellation);
        if (!confirmed.Is(out var verified, out var refusal))
            return refusal.ToProblem();
        var applicant = new Applicant(ids.For(verified.Email), verified.Email);
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await http.SignInAsync(Scheme, applicant.ToPrincipal(Scheme));
        return Results.Ok(new ConfirmationResponse(verified.Procedure, verified.Email.Value));
    }
}
