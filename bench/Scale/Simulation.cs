using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What was counted: in the whole country, in its largest municipality, and in the one that is like Ise.</summary>
internal sealed record Simulation(Tally Country, Tally Largest, Municipality LargestOne, Tally Ise, Municipality IseOne)
{
    private const int PeopleOfIse = 120_000;

    public static Simulation Run(ScaleArguments asked)
    {
        var calendar = BusinessCalendar.Default;
        var arrivals = new Arrivals(calendar);
        var life = new Life(calendar);
        var all = Municipality.Divide(asked.People, asked.Municipalities);
        var ise = all.MinBy(each => Math.Abs(each.People - PeopleOfIse))!;

        Tally Count(Municipality municipality, Tally tally)
        {
            var chance = new Random(HashCode(asked.Seed, municipality.Rank));
            var number = chance.Poisson(municipality.People * asked.PerPerson * arrivals.Factor);
            for (var i = 0; i < number; i++)
                life.Live(arrivals.Draw(chance), chance, tally);
            return tally;
        }

        var country = new Tally();
        Parallel.ForEach(all, () => new Tally(), (municipality, _, tally) => Count(municipality, tally), tally => Merge(country, tally));
        return new(country, Count(all[0], new()), all[0], Count(ise, new()), ise);
    }

    private static void Merge(Tally country, Tally part)
    {
        lock (country)
            country.Add(part);
    }

    /// <summary>Not the framework's hash, which differs from run to run.</summary>
    private static int HashCode(int seed, int rank) => unchecked((seed * 1_000_003) ^ rank);
}
