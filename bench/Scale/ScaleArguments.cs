using System.Globalization;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What is simulated.</summary>
/// <param name="People">Of all municipalities together.</param>
/// <param name="Municipalities">Cities, towns, villages and wards that share the service.</param>
/// <param name="PerPerson">Applications a year and person.</param>
/// <param name="Seed">Of chance; the same seed gives the same numbers.</param>
internal sealed record ScaleArguments(int People = 124_000_000, int Municipalities = 1_741, double PerPerson = 0.1, int Seed = 1)
{
    public const string Usage = "scale [--people N] [--municipalities N] [--per-person RATE] [--seed N]";

    /// <summary>Null where the arguments make no sense.</summary>
    public static ScaleArguments? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        _ when arguments.Count % 2 != 0 => null,
        _ => arguments.Chunk(2).Aggregate<string[], ScaleArguments?>(new(), (parsed, pair) => parsed?.With(pair[0], pair[1])),
    };

    private ScaleArguments? With(string name, string value) => name switch
    {
        "--people" when Number(value) is { } people => this with { People = people },
        "--municipalities" when Number(value) is { } count => this with { Municipalities = count },
        "--per-person" when double.TryParse(value, CultureInfo.InvariantCulture, out var rate) && rate > 0 => this with { PerPerson = rate },
        "--seed" when Number(value) is { } seed => this with { Seed = seed },
        _ => null,
    };

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
