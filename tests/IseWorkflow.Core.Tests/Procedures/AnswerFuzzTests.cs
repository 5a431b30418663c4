using System.Text.Json.Nodes;
using CsCheck;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

/// <summary>Whatever is sent gets an answer, and whatever is accepted can be accepted again, shown and priced.</summary>
public sealed class AnswerFuzzTests
{
    private static readonly FakeTimeProvider Time = new(Given.Now);
    private static readonly AnswerValidator Validator = new(Time);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Given.Now.UtcDateTime);
    private static readonly Procedure[] City = [.. CityCatalogue.At(Time).Current];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char['\0', '\uffff'], 0, 40],
        Gen.OneOf("", " ", "household", "part", "yes", "1", "伊勢市岩渕一丁目", "2026-11-24", "0596-00-0000", "イセ", "\ud800", "1e400", new('ー', 9_000)));

    private static readonly Gen<string> Json = Gen.OneOf(
        Text.Select(text => JsonValue.Create(text)!.ToJsonString()),
        Text.Array[0, 4].Select(texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]).ToJsonString()),
        Gen.OneOf("null", "true", "false", "{}", "[[]]", "[null]", "[1]", "0", "-1", "1.5", "1e999", "\"\\ud83d\"", """{"a":{"b":[]}}"""),
        Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_JSON_object_gets_an_answer() =>
        GenAnswers().Sample(
            (procedure, json) =>
            {
                var result = Validator.Validate(procedure, JsonNode.Parse(json)!.AsObject());
                if (result.Is(out var answers, out var refusal))
                    HoldsItsForm(procedure, answers);
                else
                    Assert.True(refusal.Code is "answers_invalid" or "answers_malformed", refusal.Code);
            },
            iter: 10_000);

    private static void HoldsItsForm(Procedure procedure, JsonObject answers)
    {
        Assert.Equal(answers.ToJsonString(), Validator.Validate(procedure, answers).OrThrow().ToJsonString());
        Assert.Equal(answers.Count, AnswerView.Of(procedure, answers).Count);
        Assert.All(FeeCalculator.Propose(procedure, answers, Today), line => Assert.InRange(line.Quantity, 1, 10_000));
    }

    /// <summary>A form that is filled in, with some answers replaced and perhaps one that nobody asked for.</summary>
    private static Gen<(Procedure Procedure, string Json)> GenAnswers() =>
        from procedure in Gen.OneOf(City)
        let fields = procedure.Fields.Select(field => field.Name).ToArray()
        from replaced in Gen.Select(Gen.OneOf(fields), Json).Array[0, 6]
        from stranger in Gen.Frequency((9, Gen.Const("")), (1, Text.Select(name => $",{JsonValue.Create(name)!.ToJsonString()}:1")))
        select (procedure, Sent(procedure, replaced, stranger));

    private static string Sent(Procedure procedure, (string Name, string Json)[] replaced, string stranger)
    {
        var answers = FilledForm.Of(procedure, Today).ToDictionary(pair => pair.Key, pair => pair.Value!.ToJsonString());
        foreach (var (name, json) in replaced)
            answers[name] = json;
        return $"{{{string.Join(',', answers.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}{stranger}}}";
    }
}
