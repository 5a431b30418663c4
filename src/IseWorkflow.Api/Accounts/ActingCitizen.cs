using System.Security.Claims;
using IseWorkflow.Core.Applications;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Accounts;

/// <summary>Who acts as a citizen in a request that <see cref="CitizenAuthentication"/> let in.</summary>
/// <param name="SignedIn">Null for the holder of a link.</param>
/// <param name="Linked">The one application that a link opens; null for who is signed in.</param>
internal sealed record ActingCitizen(Applicant? SignedIn, ApplicationId? Linked)
{
    private const string LinkedClaim = "application";

    /// <summary>The holder of a link to an application.</summary>
    public static ClaimsPrincipal ToPrincipal(ApplicationId linked, string scheme) =>
        new(new ClaimsIdentity([new(LinkedClaim, linked.Value)], scheme));

    public static ValueTask<ActingCitizen?> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    /// <summary>Whether an application may be opened: one's own, or the link's.</summary>
    public bool Opens(ApplicationHead head) => Linked is { } linked ? head.Id == linked : head.ApplicantId == SignedIn?.Id;

    private static ActingCitizen? Of(ClaimsPrincipal user) => user.FindFirstValue(LinkedClaim) is { } linked
        ? new(null, ApplicationId.Parse(linked).OrThrow())
        : new(user.Applicant(), null);
}
