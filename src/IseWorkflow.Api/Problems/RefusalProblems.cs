using IseWorkflow.Core;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Problems;

/// <summary>Refusals as problem details (RFC 9457).</summary>
public static class RefusalProblems
{
    /// <summary>The refusal as an answer, in the language of the request.</summary>
    public static IResult ToProblem(this Refusal refusal) => new RefusalProblem(refusal);

    /// <summary>The refusal as an answer with another status than that of its kind.</summary>
    public static IResult ToProblem(this Refusal refusal, int status) => new RefusalProblem(refusal, status);

    /// <summary>The HTTP status of a kind of refusal (RFC 9110).</summary>
    public static int Status(this RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Gone => StatusCodes.Status410Gone,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
