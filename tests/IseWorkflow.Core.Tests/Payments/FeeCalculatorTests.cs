using System.Text.Json.Nodes;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Procedures;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class FeeCalculatorTests
{
    private static readonly DateOnly Today = AProcedure.Day("2026-11-24");

    private static readonly Procedure Tax = AProcedure.With(
        AProcedure.Ticks("years", "2025", "2026"), AProcedure.Copies("persons"), AProcedure.Copies(), AProcedure.Choice("delivery", "ordinary", "express")) with
    {
        Certificates = [AProcedure.Certificate("shotoku", 300, "years", "persons", "copies")],
        Postage = new(
            [new(AProcedure.Day("2024-10-01"), [new(Yen.Of(110), 6), new(Yen.Of(180), 15), new(Yen.Of(270))])],
            new([new("delivery", ["express"])], [AProcedure.Price("2024-10-01", 300)])),
    };

    [Theory]
    [InlineData("""{"copies":1}""", 1)]
    [InlineData("""{"copies":3}""", 3)]
    [InlineData("""{"years":["2025","2026"],"copies":3}""", 6)]
    [InlineData("""{"years":["2025","2026"],"persons":4,"copies":3}""", 24)]
    public void Years_persons_and_copies_multiply(string answers, int quantity)
    {
        var line = Propose(Tax, answers)[0];

        Assert.Equal(("shotoku", quantity, 300 * quantity), (line.Code, line.Quantity, line.Total.Amount));
    }

    [Theory]
    [InlineData(1, 110)]
    [InlineData(6, 110)]
    [InlineData(7, 180)]
    [InlineData(10, 180)]
    public void Postage_follows_from_the_number_of_sheets(int copies, int yen) => Assert.Equal(yen, PostageOf(Tax, copies));

    [Fact]
    public void A_certificate_of_several_sheets_weighs_more()
    {
        var thick = Tax with { Certificates = [Tax.Certificates[0] with { Sheets = 4 }] };

        Assert.Equal([110, 180, 270], new[] { PostageOf(thick, 1), PostageOf(thick, 2), PostageOf(thick, 4) });
    }

    [Fact]
    public void Express_delivery_is_a_line_of_its_own()
    {
        var lines = Propose(Tax, """{"copies":1,"delivery":"express"}""");

        Assert.Equal(["shotoku", "postage", "express"], lines.Select(line => line.Code));
        Assert.Equal(300 + 110 + 300, lines.Sum(line => line.Total.Amount));
        Assert.DoesNotContain(Propose(Tax, """{"copies":1,"delivery":"ordinary"}"""), line => line.Code == FeeCodes.Express);
    }

    [Fact]
    public void Each_kind_of_certificate_counts_by_itself()
    {
        var koseki = AProcedure.With() with
        {
            Certificates =
            [
                AProcedure.Certificate("full", 450, "copiesFull") with { When = [new("kinds", ["full"])] },
                AProcedure.Certificate("removed", 750, "copiesRemoved") with { When = [new("kinds", ["removed"])] },
            ],
        };

        Assert.Equal([("full", 900), ("removed", 750)], Totals(Propose(koseki, """{"kinds":["full","removed"],"copiesFull":2,"copiesRemoved":1}""")));
        Assert.Equal([("removed", 750)], Totals(Propose(koseki, """{"kinds":["removed"],"copiesRemoved":1}""")));
    }

    [Theory]
    [InlineData("2027-03-31", 300)]
    [InlineData("2027-04-01", 350)]
    [InlineData("2030-01-01", 350)]
    public void The_price_is_that_of_the_day(string day, int yen)
    {
        var priced = AProcedure.With() with
        {
            Certificates = [AProcedure.Certificate("yoto", 0) with { Prices = [AProcedure.Price("2024-04-01", 300), AProcedure.Price("2027-04-01", 350)] }],
        };

        Assert.Equal(yen, FeeCalculator.Propose(priced, [], AProcedure.Day(day))[0].UnitPrice.Amount);
    }

    [Fact]
    public void Where_no_certificate_is_asked_for_nothing_is_posted_and_nothing_costs() =>
        Assert.Empty(Propose(Tax with { Certificates = [Tax.Certificates[0] with { When = [new("delivery", ["pigeon"])] }] }, """{"copies":1}"""));

    private static IReadOnlyList<FeeLine> Propose(Procedure procedure, string answers) =>
        FeeCalculator.Propose(procedure, JsonNode.Parse(answers)!.AsObject(), Today);

    private static int PostageOf(Procedure procedure, int copies) => Propose(procedure, $$"""{"copies":{{copies}}}""")[1].Total.Amount;

    private static IEnumerable<(string, int)> Totals(IEnumerable<FeeLine> lines) => lines.Select(line => (line.Code, line.Total.Amount));
}
