namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What chance is asked for.</summary>
internal static class Chance
{
    public static bool Happens(this Random chance, double probability) => chance.NextDouble() < probability;

    /// <summary>A log-normal time: half take less than the median, a few take very long.</summary>
    public static TimeSpan Around(this Random chance, TimeSpan median, double spread = 1) => median * Math.Exp(spread * chance.Normal());

    public static TimeSpan Between(this Random chance, TimeSpan least, TimeSpan most) => least + ((most - least) * chance.NextDouble());

    /// <summary>How many happen where so many are expected; above some hundreds the normal distribution will do.</summary>
    public static int Poisson(this Random chance, double expected) =>
        Math.Max(0, (int)Math.Round(expected + (Math.Sqrt(expected) * chance.Normal())));

    /// <summary>Box and Muller.</summary>
    private static double Normal(this Random chance) =>
        Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
