using System.Text.Json;
using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Reads answers that are in their normal form.</summary>
internal static class AnswerText
{
    /// <summary>A string as it is, anything else as JSON writes it.</summary>
    public static string Of(JsonNode? answer) =>
        answer?.GetValueKind() == JsonValueKind.String ? answer.GetValue<string>() : answer?.ToJsonString() ?? "";

    /// <summary>The same in every language.</summary>
    public static LocalizedText Same(JsonNode answer) => new(Of(answer), Of(answer));
}
