using System.Globalization;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>Prints what docs/scale.md quotes.</summary>
internal sealed class Report(TextWriter output)
{
    private const int Minute = 1;
    private const int Hour = 60;
    private const int Day = 1440;

    public void Write(ScaleArguments asked, Simulation result)
    {
        Line($"{asked.People:N0} people, {asked.Municipalities:N0} municipalities, {asked.PerPerson} applications a year and person, {Year.Number}, seed {asked.Seed}");
        Write("The country", result.Country);
        WritePartitions(result);
        Write($"The largest municipality, {result.LargestOne.People:N0} people", result.Largest);
        Write($"Like Ise, {result.IseOne.People:N0} people", result.Ise);
    }

    private void Write(string title, Tally tally)
    {
        Line($"");
        Line($"{title}");
        Line($"{"",-16}{"in the year",16}{"a day at most",16}{"an hour at most",17}{"a second in the busiest minute",32}   when");
        foreach (var what in Enum.GetValues<Count>())
            WriteRow(what.ToString(), tally.Of(what));
        WriteDurable(tally);
        WriteMail(tally);
    }

    private void WriteRow(string name, ReadOnlySpan<int> minutes)
    {
        var peak = Peak.Of(minutes, Minute);
        Line($"{name,-16}{Peak.Sum(minutes),16:N0}{Peak.Of(minutes, Day).Number,16:N0}{Peak.Of(minutes, Hour).Number,17:N0}{peak.PerSecond,32:N1}   {When(peak)}");
    }

    private void WriteDurable(Tally tally)
    {
        var opening = Peak.Of(tally.Of(Count.WakeUps), Minute);
        var usual = Peak.Of(tally.Of(Count.Signals), Minute);
        var year = Peak.Sum(tally.Of(Count.Turns));
        Line($"Durable on storage: {year * Limits.DurableRequestsPerTurn:N0} requests in the year; signals need {Math.Ceiling(usual.PerSecond / Limits.TurnsPerSecondAndHubPartition):N0} hub partition(s)");
        Line($"Wake-ups at one opening: {opening.Number:N0} ({When(opening)}); done in {Drain(opening, 1)} by 1 hub partition, {Drain(opening, 16)} by 16 (one hub's most), {Drain(opening, 128)} by 8 such hubs");
        Line($"Durable Task Scheduler: {year * Limits.SchedulerActionsPerTurn:N0} actions in the year; that opening is done in {Drained(opening, Limits.SchedulerConsumption)} on Consumption, {Drained(opening, Limits.SchedulerUnit)} with 1 capacity unit, {Drained(opening, 3 * Limits.SchedulerUnit)} with 3");
    }

    private void WriteMail(Tally tally)
    {
        var hour = Peak.Of(tally.Of(Count.Mails), Hour);
        Line($"Mail: {hour.Number:N0} in the busiest hour, {(double)hour.Number / Limits.MailsPerHour:N1} times the first quota");
    }

    private void WritePartitions(Simulation result)
    {
        Line($"");
        Line($"Hottest partitions, requests a second in the busiest minute, and share of {Limits.PartitionPerSecond:N0}");
        WritePartition("Pending, 1 of 4 shards", result.Country.Of(Place.Pending), Limits.PendingShards);
        WritePartition("AccessTokens, expiry", result.Country.Of(Place.AccessTokensExpiry), 1);
        WritePartition("Index, erasure", result.Country.Of(Place.IndexErasure), 1);
        WritePartition("Index, largest city as one department", result.Largest.Of(Place.IndexDepartment), 1);
        WritePartition("Index, one department code for all cities", result.Country.Of(Place.IndexDepartment), 1);
        Line($"");
        Line($"Requests by table, in the year and a second in the busiest minute; the account's limit is {Limits.AccountPerSecond:N0}");
        foreach (var place in Enum.GetValues<Place>())
            Line($"{place,-20}{Peak.Sum(result.Country.Of(place)),16:N0}{Peak.Of(result.Country.Of(place), Minute).PerSecond,12:N1}");
    }

    private void WritePartition(string name, ReadOnlySpan<int> minutes, int shards)
    {
        var peak = Peak.Of(minutes, Minute);
        var rate = peak.PerSecond / shards;
        Line($"{name,-44}{rate,10:N1}{rate / Limits.PartitionPerSecond,9:P1}   {When(peak)}");
    }

    private static string Drain(Peak herd, int partitions) => Time((double)herd.Number / partitions / Limits.TurnsPerSecondAndHubPartition);

    private static string Drained(Peak herd, int actionsPerSecond) => Time((double)herd.Number * Limits.SchedulerActionsPerTurn / actionsPerSecond);

    private static string Time(double seconds) => TimeSpan.FromSeconds(Math.Ceiling(seconds)).ToString("g", CultureInfo.InvariantCulture);

    private static string When(Peak peak) => peak.At.ToString("yyyy-MM-dd ddd HH:mm", CultureInfo.InvariantCulture);

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
