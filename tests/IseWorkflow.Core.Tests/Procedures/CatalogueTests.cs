using System.Globalization;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class CatalogueTests
{
    private readonly FakeTimeProvider time = new(InJapan("2026-11-24T12:00"));

    [Fact]
    public void The_newest_version_that_has_begun_is_in_force()
    {
        var catalogue = With("2026-12-01", "2026-04-01", "2026-11-01");

        Assert.Equal("2026-11-01", catalogue.Find("juminhyo")!.Version.Value);
        Assert.Equal("2026-11-01", Assert.Single(catalogue.Current).Version.Value);
    }

    [Fact]
    public void A_version_comes_into_force_at_midnight_in_Japan()
    {
        var catalogue = With("2026-04-01", "2026-12-01");

        time.SetUtcNow(InJapan("2026-11-30T23:59"));
        Assert.Equal("2026-04-01", catalogue.Find("juminhyo")!.Version.Value);
        time.SetUtcNow(InJapan("2026-12-01T00:00"));
        Assert.Equal("2026-12-01", catalogue.Find("juminhyo")!.Version.Value);
    }

    [Fact]
    public void A_second_version_of_a_day_follows_the_first() =>
        Assert.Equal("2026-11-01-2", With("2026-11-01-2", "2026-11-01").Find("juminhyo")!.Version.Value);

    [Fact]
    public void An_old_version_is_found_for_the_applications_made_under_it() =>
        Assert.Equal("2026-04-01", With("2026-04-01", "2026-11-01").Find("juminhyo", "2026-04-01")!.Version.Value);

    [Fact]
    public void What_is_not_in_the_catalogue_is_not_found()
    {
        var catalogue = With("2026-04-01");

        Assert.Null(catalogue.Find("koseki"));
        Assert.Null(catalogue.Find("juminhyo", "2026-04-02"));
        Assert.Equal("procedure_unknown", CodeOf(catalogue.ForNewApplication("koseki", "2026-04-01")));
    }

    [Fact]
    public void After_its_last_day_a_procedure_is_over_for_new_applications_only()
    {
        var catalogue = new Catalogue([AProcedure.With() with { LastDay = AProcedure.Day("2026-11-24") }], [], time);

        Assert.NotNull(catalogue.Find("juminhyo"));
        time.SetUtcNow(InJapan("2026-11-25T00:00"));
        Assert.Null(catalogue.Find("juminhyo"));
        Assert.Empty(catalogue.Current);
        Assert.NotNull(catalogue.Find("juminhyo", "2026-04-01"));
    }

    [Fact]
    public void A_form_of_an_older_version_is_not_sent_under_a_newer_one()
    {
        var catalogue = With("2026-04-01", "2026-11-01");

        Assert.Equal("procedure_changed", CodeOf(catalogue.ForNewApplication("juminhyo", "2026-04-01")));
        Assert.Null(CodeOf(catalogue.ForNewApplication("juminhyo", "2026-11-01")));
    }

    [Theory]
    [InlineData("2026-11-01", true)]
    [InlineData("2026-11-01-9", true)]
    [InlineData("2026-11-01-1", false)]
    [InlineData("2026-11-01-10", false)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-11-1", false)]
    [InlineData("２０２６-11-01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_version_is_a_day(string? text, bool isVersion) => Assert.Equal(isVersion, ProcedureVersion.Parse(text).Is(out _, out _));

    private Catalogue With(params string[] versions) =>
        new(versions.Select(version => AProcedure.With().InVersion(version)), [AProcedure.Department], time);

    private static string? CodeOf<T>(Result<T> result)
        where T : notnull => result.Match(_ => (string?)null, refusal => refusal.Code);

    private static DateTimeOffset InJapan(string local) =>
        DateTimeOffset.Parse(local + "+09:00", CultureInfo.InvariantCulture).ToUniversalTime();
}
