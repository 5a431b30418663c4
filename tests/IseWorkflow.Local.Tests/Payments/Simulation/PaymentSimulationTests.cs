using System.Globalization;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// 10,000 applications with clicks, double clicks, two tabs, lost, doubled, late and reordered webhooks, corrections, withdrawals,
/// deadlines, outages, disputes and crashes between any two calls, on the service's real turns and desks, with the real adapter on Stripe's
/// stand-in.
/// <c>SIMULATION_TIMES=10</c> runs ten times as many, <c>SIMULATION_SEED=n</c> one world again with its course.
/// </summary>
public sealed class PaymentSimulationTests
{
    private const int Worlds = 500;
    private const int ApplicationsInAWorld = 20;

    private static int Times => Number("SIMULATION_TIMES") ?? 1;

    [Fact]
    public void Money_moves_once_and_everybody_hears_of_it_whatever_happens_in_between()
    {
        var seeds = Number("SIMULATION_SEED") is { } seed ? [seed] : Enumerable.Range(1, Worlds * Times);
        var failures = seeds.AsParallel().Select(Failure).OfType<string>().Take(1).ToList();

        Assert.True(failures.Count == 0, failures.FirstOrDefault());
    }

    [Fact]
    public void The_same_seed_gives_the_same_course()
    {
        Assert.Equal(Course(), Course());

        static IEnumerable<string> Course()
        {
            using var world = new World(seed: 4, ApplicationsInAWorld);
            world.Run();
            return world.Trace;
        }
    }

    private static string? Failure(int seed)
    {
        using var world = new World(seed, ApplicationsInAWorld);
        try
        {
            world.Run();
            return null;
        }
        catch (InvalidOperationException error)
        {
            var course = world.Trace.TakeLast(Number("SIMULATION_SEED") is null ? 20 : 2_000);
            return $"SIMULATION_SEED={seed}: {error.Message} {error.InnerException}\n{string.Join('\n', course)}";
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
