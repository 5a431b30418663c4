using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures;

/// <summary>
/// Holds what a citizen filled in against the form, and brings each answer to its one normal form. The browser checks for convenience;
/// this check counts. Any JSON object gets an answer, never an exception.
/// </summary>
public sealed class AnswerValidator(TimeProvider time)
{
    /// <summary>The answers in their normal form, by field name in the form's order, without those to fields that are not shown.</summary>
    /// <returns>Else the refusal <c>answers_invalid</c> with one for each field concerned.</returns>
    public Result<JsonObject> Validate(Procedure procedure, JsonObject raw)
    {
        if (RawAnswers.Read(raw) is not { } entered)
            return AnswerRefusals.Malformed;
        var reading = new AnswerReading(entered, JapaneseDate.Today(time));
        foreach (var field in procedure.Fields)
            reading.Take(field);
        reading.RefuseStrangers(procedure);
        return reading.Result;
    }
}
