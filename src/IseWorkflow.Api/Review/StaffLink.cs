using System.Security.Claims;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Review;

/// <summary>A link that was mailed to staff, as <see cref="StaffAuthentication"/> took it.</summary>
/// <param name="Id">The beginning of the hash of its secret: it tells links apart and opens nothing.</param>
/// <param name="Purpose">For one application, or for all of a department.</param>
/// <param name="Subject">The application's id or the department's code.</param>
internal sealed record StaffLink(string Id, TokenPurpose Purpose, string Subject)
{
    private const int IdLength = 16;
    private const string IdClaim = "link";

    /// <summary>Who acts by it, for the audit trail.</summary>
    public Actor Actor => Actor.Staff(Id);

    /// <summary>The department whose worklist it opens; null for a link to one application.</summary>
    public string? Department => Purpose == TokenPurpose.StaffDepartment ? Subject : null;

    public static StaffLink Of(string secret, AccessToken token) => new(TokenSecret.Hash(secret)[..IdLength], token.Purpose, token.Subject);

    public static ValueTask<StaffLink?> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    public bool Opens(ApplicationHead head) => Department is { } department ? head.Department == department : head.Id.Value == Subject;

    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(IdClaim, Id), new(Purpose.ToString(), Subject)], scheme));

    private static StaffLink? Of(ClaimsPrincipal user) => user.FindFirstValue(IdClaim) is { } id
        ? Of(user, id, TokenPurpose.StaffDepartment) ?? Of(user, id, TokenPurpose.StaffApplication)
        : null;

    private static StaffLink? Of(ClaimsPrincipal user, string id, TokenPurpose purpose) =>
        user.FindFirstValue(purpose.ToString()) is { } subject ? new(id, purpose, subject) : null;
}
