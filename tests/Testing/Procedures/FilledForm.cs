using System.Globalization;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Testing.Procedures;

/// <summary>Fills forms in as a careful citizen would: every field that is shown, or only what is required.</summary>
public static class FilledForm
{
    /// <summary>Words that meet the patterns in use.</summary>
    private static readonly string[] Words = ["伊勢市岩渕一丁目7番29号", "12345", "392123456789012", "奨学金の申請に使用するため"];

    /// <summary>Answers to the form; choices take their first option unless <paramref name="chosen"/> names another.</summary>
    /// <param name="today">The date in Japan.</param>
    public static JsonObject Of(
        Procedure procedure, DateOnly today, bool onlyRequired = false, params (string Field, JsonNode Answer)[] chosen)
    {
        var answers = new JsonObject();
        foreach (var field in procedure.Fields.Where(field => field.Required || !onlyRequired))
        {
            if (IsShown(field, answers))
                answers[field.Name] = chosen.FirstOrDefault(choice => choice.Field == field.Name).Answer?.DeepClone() ?? Answer(field, today);
        }

        return answers;
    }

    private static bool IsShown(Field field, JsonObject answers) => field.VisibleWhen.All(condition => answers[condition.Field] switch
    {
        null => false,
        JsonArray ticks => ticks.Any(tick => condition.Is.Contains(tick!.GetValue<string>())),
        var answer => condition.Is.Contains(answer.ToString()),
    });

    private static JsonNode Answer(Field field, DateOnly today) => field switch
    {
        KanaField => "イセ　ハナコ",
        TelField => "0596-00-0000",
        PostalCodeField => "516-8601",
        DateField date => (date.Latest?.On(today) ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceField choice => choice.Options[0].Value,
        CheckboxField { Options.Count: 0 } => true,
        CheckboxField ticks => new JsonArray([.. ticks.Options.Select(option => (JsonNode)option.Value)]),
        NumberField number => number.Min,
        AttachmentField { MaxFiles: > 1 } => new JsonArray("upload-1", "upload-2"),
        AttachmentField => "upload-1",
        TextField text => Words.Last(word => text.Pattern?.IsMetBy(word) ?? word.Length >= text.MinLength),
        _ => throw new NotSupportedException(field.GetType().Name),
    };
}
