using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>Evaluates conditions over answers in their normal form.</summary>
internal static class Conditions
{
    /// <summary>All have to hold; none holds always.</summary>
    public static bool HoldFor(this IReadOnlyList<Condition> conditions, JsonObject answers) =>
        conditions.All(condition => condition.HoldsFor(answers));

    private static bool HoldsFor(this Condition condition, JsonObject answers) => answers[condition.Field] switch
    {
        null => false,
        JsonArray several => several.Any(one => condition.Is.Contains(AnswerText.Of(one))),
        var one => condition.Is.Contains(AnswerText.Of(one)),
    };
}
