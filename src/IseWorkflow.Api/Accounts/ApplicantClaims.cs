using System.Security.Claims;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Accounts;

/// <summary>Applicants as the session cookie holds them.</summary>
public static class ApplicantClaims
{
    private const string Subject = "sub";
    private const string Email = "email";

    /// <summary>Who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody: the endpoint has to require authorization.</exception>
    public static Applicant Applicant(this ClaimsPrincipal user) =>
        user.FindApplicant() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who is signed in; null where nobody is.</summary>
    public static Applicant? FindApplicant(this ClaimsPrincipal user) =>
        user.FindFirstValue(Subject) is { } id && EmailAddress.Parse(user.FindFirstValue(Email)).Is(out var email, out _)
            ? new(id, email)
            : null;

    public static ClaimsPrincipal ToPrincipal(this Applicant applicant, string scheme) =>
        new(new ClaimsIdentity([new(Subject, applicant.Id), new(Email, applicant.Email.Value)], scheme, Email, roleType: null));
}
