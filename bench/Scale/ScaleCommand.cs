namespace IseWorkflow.Benchmarks.Scale;

/// <summary>A year of applications through the real decider, counted on the partitions that storage would see.</summary>
internal static class ScaleCommand
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter complaints)
    {
        if (ScaleArguments.Parse(arguments) is not { } asked)
        {
            complaints.WriteLine(ScaleArguments.Usage);
            return 2;
        }

        new Report(output).Write(asked, Simulation.Run(asked));
        return 0;
    }
}
