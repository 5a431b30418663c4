using System.Security.Claims;
using IseWorkflow.Core.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Operations;

/// <summary>Who acts as an operator in a request that was let in.</summary>
/// <param name="Id">The object id in Entra ID (<c>oid</c>), else the subject: it names nobody, and the directory finds the person.</param>
internal sealed record ActingOperator(string Id)
{
    private const string ObjectId = "oid";
    private const string Subject = "sub";

    /// <summary>For the audit trail.</summary>
    public Actor Actor => Actor.Operator(Id);

    public static ValueTask<ActingOperator?> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User));

    /// <summary>Null where the token names nobody.</summary>
    public static ActingOperator? Of(ClaimsPrincipal user) =>
        (user.FindFirstValue(ObjectId) ?? user.FindFirstValue(Subject)) is { Length: > 0 } id ? new(id) : null;
}
