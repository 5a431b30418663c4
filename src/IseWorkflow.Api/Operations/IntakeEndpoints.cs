using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Operations;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Operations;

/// <summary>Stops and resumes new applications, and tells citizens before they begin one.</summary>
internal static class IntakeEndpoints
{
    public static async Task<IResult> NoticeAsync(IntakeGate gate, CancellationToken cancellation) =>
        TypedResults.Ok(NoticeResponse.Of(await gate.ReadAsync(cancellation)));

    public static async Task<IResult> ReadAsync(IntakeGate gate, CancellationToken cancellation) =>
        TypedResults.Ok(IntakeResponse.Of(await gate.ReadAsync(cancellation)));

    public static async Task<IResult> ChangeAsync(
        IntakeRequest request, ActingOperator acting, IntakeGate gate, CancellationToken cancellation)
    {
        var changed = await request.ApplyAsync(gate, acting.Id, cancellation);
        return changed.Match<IResult>(state => TypedResults.Ok(IntakeResponse.Of(state)), refused => refused.ToProblem());
    }
}
