using IseWorkflow.Api.Problems;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Operations;

/// <summary>What operators look at.</summary>
internal static class OperatorReading
{
    private const int OnPage = 50;
    private const int MostSetAside = 500;

    public static async Task<IResult> ListSetAsideAsync(SetAside setAside, CancellationToken cancellation)
    {
        var found = await setAside.ListAsync(cancellation).Take(MostSetAside + 1).ToListAsync(cancellation);
        return TypedResults.Ok(new SetAsideResponse(found.Take(MostSetAside), found.Count > MostSetAside));
    }

    public static async Task<IResult> ListOpenAsync(
        Stage? stage,
        string? department,
        bool? overdue,
        string? after,
        int? limit,
        OpenApplications open,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var page = await open.ListAsync(new(stage, department, overdue == true), after, limit ?? OnPage, cancellation);
        return TypedResults.Ok(OpenApplicationsResponse.Of(page, time.GetUtcNow()));
    }

    public static Task<IResult> InspectAsync(string id, Inspections inspections, CancellationToken cancellation) =>
        ReadAsync(id, inspections, OperatorView.Of, cancellation);

    public static Task<IResult> ExportTrailAsync(string id, Inspections inspections, CancellationToken cancellation) =>
        ReadAsync(id, inspections, inspection => inspection.Trail, cancellation);

    public static Task<IResult> VerifyTrailAsync(string id, Inspections inspections, CancellationToken cancellation) =>
        ReadAsync(id, inspections, inspection => TrailVerdict.Of(inspection.Trail), cancellation);

    public static async Task<IResult> ReadErasureAsync(string id, ILifecycleStore store, IEraser eraser, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal.ToProblem();
        if (await eraser.ReadRecordAsync(application, cancellation) is { } record)
            return TypedResults.Ok(record);
        return (await store.LoadAsync(application, cancellation) is null ? ApplicationId.Unknown : OperatorRefusals.NotErased).ToProblem();
    }

    private static async Task<IResult> ReadAsync<T>(
        string id, Inspections inspections, Func<Inspection, T> answer, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return refusal.ToProblem();
        return await inspections.ReadAsync(application, cancellation) is { } inspection
            ? TypedResults.Ok(answer(inspection))
            : ApplicationId.Unknown.ToProblem();
    }
}
