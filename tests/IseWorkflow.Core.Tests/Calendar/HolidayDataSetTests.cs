using IseWorkflow.Core.Calendar;
using IseWorkflow.Testing.Calendar;

namespace IseWorkflow.Core.Tests.Calendar;

/// <summary>
/// The computed holidays against the data set, over its whole range (1970 to 2050). They agree on every day. They differ in how they name
/// some: see <see cref="OtherNames"/> and docs/adr/business-calendar.md.
/// </summary>
public sealed class HolidayDataSetTests : IAsyncLifetime
{
    /// <summary>Single days that the data set calls otherwise: here they have the name that the acts about them give.</summary>
    private static readonly Dictionary<DateOnly, string> OtherNames = new()
    {
        [new(1989, 2, 24)] = "昭和天皇の大喪の礼",
        [new(1993, 6, 9)] = "皇太子徳仁親王の結婚の儀",
        [new(2019, 5, 1)] = "天皇の即位の日",
        [new(2019, 10, 14)] = "体育の日",
        [new(2019, 10, 22)] = "即位礼正殿の儀",
    };

    private IReadOnlyDictionary<DateOnly, string> listed = null!;

    public async ValueTask InitializeAsync() => listed = await HolidayDataSet.ReadAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void The_data_set_covers_1970_to_2050()
    {
        Assert.Equal((1970, 2050), (listed.Keys.Min().Year, listed.Keys.Max().Year));
        Assert.Equal(Enumerable.Range(1970, 81), listed.Keys.Select(date => date.Year).Distinct().Order());
    }

    [Fact]
    public void Both_know_the_same_days() =>
        Assert.Equal(listed.Keys.Order(), Computed().Keys.Order());

    [Fact]
    public void Both_name_them_alike()
    {
        var computed = Computed();

        Assert.All(listed, holiday => Assert.Equal(AsNamedHere(holiday.Key, holiday.Value), computed[holiday.Key].Ja));
    }

    private static Dictionary<DateOnly, LocalizedText> Computed() => Enumerable.Range(1970, 81)
        .SelectMany(NationalHolidays.ByLaw.In)
        .ToDictionary(holiday => holiday.Key, holiday => holiday.Value);

    /// <summary>The act has no names for the days that follow from others; here they have those that people use.</summary>
    private static string AsNamedHere(DateOnly date, string name) => name switch
    {
        "休日" => "国民の休日",
        _ when name.EndsWith("振替休日", StringComparison.Ordinal) => "振替休日",
        _ => OtherNames.GetValueOrDefault(date, name),
    };
}
