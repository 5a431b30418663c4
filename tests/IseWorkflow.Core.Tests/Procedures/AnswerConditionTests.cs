using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class AnswerConditionTests
{
    private static readonly Procedure Form = AProcedure.With(
        AProcedure.Choice("kind", "all", "part"),
        AProcedure.Ticks("items", "name", "number") with { VisibleWhen = [new("kind", ["part"])] },
        AProcedure.Copies("count") with { VisibleWhen = [new("items", ["number"])] },
        new CheckboxField { Name = "agree", Label = new("同意", "Agree") },
        AProcedure.Copies("both") with { VisibleWhen = [new("agree", ["true"]), new("kind", ["all"])] });

    [Fact]
    public void A_field_that_is_not_shown_is_not_asked_for() => Assert.Equal("""{"kind":"all"}""", Accepted("""{"kind":"all"}"""));

    [Fact]
    public void An_answer_to_a_field_that_is_not_shown_is_dropped() =>
        Assert.Equal("""{"kind":"all"}""", Accepted("""{"kind":"all","items":["number"],"count":"what was entered before"}"""));

    [Fact]
    public void A_field_that_is_shown_is_asked_for()
    {
        Validate("""{"kind":"part","items":["number"]}""").Is(out _, out var refusal);

        Assert.Equal("count", Assert.Single(refusal!.Fields).Key);
    }

    [Fact]
    public void One_of_several_ticks_is_enough() =>
        Assert.Equal("""{"kind":"part","items":["name","number"],"count":2}""", Accepted("""{"kind":"part","items":["name","number"],"count":2}"""));

    [Theory]
    [InlineData("""{"kind":"part","agree":true}""", false)]
    [InlineData("""{"kind":"all","agree":false}""", false)]
    [InlineData("""{"kind":"all","agree":true}""", true)]
    public void All_of_several_conditions_have_to_hold(string answers, bool isAsked) =>
        Assert.Equal(!isAsked, Validate(answers).Is(out _, out _));

    [Fact]
    public void What_depends_on_a_wrong_answer_is_not_complained_about()
    {
        Validate("""{"kind":"neither","items":["number"]}""").Is(out _, out var refusal);

        Assert.Equal("kind", Assert.Single(refusal!.Fields).Key);
    }

    [Fact]
    public void Only_what_was_answered_is_shown_in_the_order_of_the_form()
    {
        var lines = AnswerView.Of(Form, JsonNode.Parse("""{"items":["name","number"],"kind":"part","count":2}""")!.AsObject());

        Assert.Equal(["kind", "items", "count"], lines.Select(line => line.Name));
        Assert.Equal(["partの説明", "nameの説明、numberの説明", "2通"], lines.Select(line => line.Value.Ja));
        Assert.Equal(["The part", "The name, The number", "2 copies"], lines.Select(line => line.Value.En));
    }

    private static string Accepted(string json) => Validate(json).OrThrow().ToJsonString();

    private static Result<JsonObject> Validate(string json) =>
        new AnswerValidator(new FakeTimeProvider(Given.Now)).Validate(Form, JsonNode.Parse(json)!.AsObject());
}
