using System.Diagnostics;
using IseWorkflow.Core.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Health;

/// <summary>Says whether the service and each thing that it depends on answers, for monitors and for people in a hurry.</summary>
internal static class HealthEndpoints
{
    /// <summary>Who does not answer within this time is down: nobody waits longer at the counter either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/health", AskAsync).WithName("GetHealth").WithTags("Health")
            .WithSummary("200 where everything answers, else 503; names what does not.")
            .Produces<HealthReport>().Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> AskAsync(IEnumerable<IHealthProbe> probes, TimeProvider time, CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(probes.Select(probe => AskOneAsync(probe, time, cancellation)));
        var report = new HealthReport(answers.All(answer => answer.IsUp) ? "up" : "down", answers);
        return TypedResults.Json(report, statusCode: report.IsUp ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<DependencyHealth> AskOneAsync(IHealthProbe probe, TimeProvider time, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await probe.CheckAsync(limited.Token).WaitAsync(Patience, time, cancellation);
            return Answer("up");
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            await limited.CancelAsync();
            return Answer("down");
        }

        DependencyHealth Answer(string status) => new(probe.Name, status, (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }
}

/// <param name="Status">up or down.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<DependencyHealth> Dependencies)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUp => Status == "up";
}

/// <param name="Status">up or down.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record DependencyHealth(string Name, string Status, int Milliseconds)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUp => Status == "up";
}
