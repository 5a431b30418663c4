using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>One form being read, field after field: conditions look at what was read before.</summary>
internal sealed class AnswerReading(IReadOnlyDictionary<string, RawAnswer> entered, DateOnly today)
{
    private const int MostStrangersNamed = 20;

    private readonly JsonObject answers = [];
    private readonly Dictionary<string, Refusal> refusals = [];

    public Result<JsonObject> Result => refusals.Count == 0 ? answers : AnswerRefusals.Invalid with { Fields = refusals };

    public void Take(Field field)
    {
        if (!field.VisibleWhen.HoldFor(answers))
            return;
        if (!entered.TryGetValue(field.Name, out var raw) || raw.IsEmpty)
        {
            if (field.Required)
                refusals[field.Name] = FieldRefusals.Missing(field);
        }
        else if (field.Read(raw, today).Is(out var answer, out var refusal))
            answers[field.Name] = answer;
        else
            refusals[field.Name] = refusal;
    }

    /// <summary>An answer that no field asks for is refused, so that nothing is stored that the form does not show.</summary>
    public void RefuseStrangers(Procedure procedure)
    {
        var known = procedure.Fields.Select(field => field.Name).ToHashSet();
        foreach (var name in entered.Keys.Where(name => !known.Contains(name)).Take(MostStrangersNamed))
            refusals[name] = AnswerRefusals.UnknownField;
    }
}
