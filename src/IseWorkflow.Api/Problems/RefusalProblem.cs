using IseWorkflow.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IseWorkflow.Api.Problems;

/// <summary>
/// A refusal as it goes over the wire: besides the members of RFC 9457 its stable code, its sentence in both languages, and the refusals of
/// single fields.
/// </summary>
/// <param name="otherStatus">Where the kind has none of its own.</param>
internal sealed class RefusalProblem(Refusal refusal, int? otherStatus = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var status = otherStatus ?? refusal.Kind.Status();
        var problem = TypedResults.Problem(
            detail: refusal.Message.In(httpContext.Request.Language()),
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status),
            type: "about:blank",
            extensions: Extensions());
        return problem.ExecuteAsync(httpContext);
    }

    private Dictionary<string, object?> Extensions()
    {
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = refusal.Code,
            ["detailJa"] = refusal.Message.Ja,
            ["detailEn"] = refusal.Message.En,
        };
        if (refusal.Fields.Count > 0)
            extensions["errors"] = refusal.Fields.ToDictionary(field => field.Key, field => new FieldProblem(field.Value));
        return extensions;
    }

    private sealed record FieldProblem(string Code, string Ja, string En)
    {
        public FieldProblem(Refusal refusal)
            : this(refusal.Code, refusal.Message.Ja, refusal.Message.En)
        {
        }
    }
}
