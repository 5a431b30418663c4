using System.Net;

namespace IseWorkflow.Tools.Sign.Service;

/// <summary>A refusal of the service (RFC 9457, with the members of the protocol). Its sentence tells the citizen what to do.</summary>
internal sealed record ServiceProblem(string? Code, string? DetailJa, string? DetailEn)
{
    /// <summary>Null where it is no refusal of the protocol's.</summary>
    public Outcome? ToOutcome(HttpStatusCode status) => Code is not null && DetailJa is not null && DetailEn is not null
        ? new(IsOfSession(status) ? ExitCode.SessionOver : ExitCode.Refused, new($"{DetailJa}（{Code}）", $"{DetailEn} ({Code})"))
        : null;

    private static bool IsOfSession(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.Gone;
}
