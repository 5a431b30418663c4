using IseWorkflow.Api.Operations;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Local.Clock;

namespace IseWorkflow.Local.Console;

/// <summary>
/// The operator's console of a service on one machine: what stands where, what waits for a person, and the clock. In Azure the portal and the
/// operator's endpoints take its place. Open to whoever sits at the machine.
/// </summary>
internal static class ConsoleEndpoints
{
    /// <summary>Nobody signs in at the console, so the trail only says that it was there.</summary>
    private static readonly Actor Operator = Actor.Operator("console");

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        var console = routes.MapGroup("/console").AddEndpointFilter(SameOrigin.Require).ExcludeFromDescription();
        console.MapGet("", () => ConsolePage.Html);
        console.MapGet("console.css", () => ConsolePage.Css);
        console.MapGet("console.js", () => ConsolePage.Script);
        console.MapGet("state", StateAsync);
        console.MapGet("applications/{id}", ApplicationAsync);
        console.MapGet("applications/{id}/trail", TrailAsync);
        console.MapPost("applications/{id}/retry", RetryAsync);
        console.MapPost("worklists/{department}", WorklistAsync);
        console.MapPost("clock", MoveClockAsync);
        console.MapPost("intake", ChangeIntakeAsync);
    }

    private static Task<ConsoleState> StateAsync(ConsoleView view, CancellationToken cancellation) => view.ReadAsync(cancellation);

    private static async Task<IResult> ApplicationAsync(string id, ConsoleView view, CancellationToken cancellation) =>
        ApplicationId.Parse(id).Is(out var application, out _) && await view.FindAsync(application, cancellation) is { } found
            ? TypedResults.Ok(found)
            : ConsoleAnswers.Refuse(ApplicationId.Unknown);

    /// <summary>What operators get in Azure, for <c>tools/audit</c> and <c>tools/verify</c>.</summary>
    private static async Task<IResult> TrailAsync(string id, Inspections inspections, CancellationToken cancellation) =>
        ApplicationId.Parse(id).Is(out var application, out _) && await inspections.ReadAsync(application, cancellation) is { } inspection
            ? TypedResults.Ok(inspection.Trail)
            : ConsoleAnswers.Refuse(ApplicationId.Unknown);

    private static async Task<IResult> RetryAsync(
        string id, SetAside setAside, ILifecycleStore store, CancellationToken cancellation)
    {
        if (!ApplicationId.Parse(id).Is(out var application, out var refusal))
            return ConsoleAnswers.Refuse(refusal);
        if (await store.LoadAsync(application, cancellation) is null)
            return ConsoleAnswers.Refuse(ApplicationId.Unknown);
        return TypedResults.Ok(new { retried = await setAside.RetryAsync(application, Operator, cancellation) });
    }

    private static async Task<IResult> WorklistAsync(string department, StaffLinks links, CancellationToken cancellation) =>
        links.Departments.Any(known => known.Code == department)
            ? TypedResults.Ok(new { url = await links.WorklistAsync(department, cancellation) })
            : ConsoleAnswers.Refuse(ConsoleAnswers.DepartmentUnknown);

    private static async Task<IResult> MoveClockAsync(ClockRequest request, FastForward forward, TownClock clock, CancellationToken cancellation)
    {
        if (request.Check(clock.GetUtcNow()) is { } refusal)
            return ConsoleAnswers.Refuse(refusal);
        var now = request.To is { } target
            ? await forward.ToAsync(target, cancellation)
            : await forward.ToNextBusinessDayAsync(cancellation);
        return TypedResults.Ok(new { now = JapanTime.Of(now) });
    }

    /// <summary>The operator's endpoint in all but who says it.</summary>
    private static async Task<IResult> ChangeIntakeAsync(IntakeRequest request, IntakeGate gate, CancellationToken cancellation)
    {
        var changed = await request.ApplyAsync(gate, Operator.Id, cancellation);
        return changed.Match(state => TypedResults.Ok(new { state.IsOpen }), ConsoleAnswers.Refuse);
    }
}
