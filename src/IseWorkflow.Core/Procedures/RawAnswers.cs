using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>Takes JSON that somebody sent apart, whatever it is.</summary>
internal static class RawAnswers
{
    private const int MostFields = 300;
    private const int MostValues = 100;
    private const int LongestName = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The answers by name; null where the object is no set of answers: a name twice, half a character, or far too much.</summary>
    public static IReadOnlyDictionary<string, RawAnswer>? Read(JsonObject raw)
    {
        try
        {
            var isFarTooMuch = raw.Count > MostFields || raw.Any(pair => pair.Key.Length > LongestName);
            return isFarTooMuch ? null : raw.ToDictionary(pair => WellFormed(pair.Key), pair => Read(pair.Value));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // System.Text.Json finds names that stand twice, and escapes that are half a character, only when it is asked for them.
            return null;
        }
    }

    private static RawAnswer Read(JsonNode? node) => node switch
    {
        null => new RawAnswer.Text(""),
        JsonArray { Count: <= MostValues } several when several.All(IsString) => new RawAnswer.Several([.. several.Select(TextOf)]),
        JsonValue value => Read(value),
        _ => new RawAnswer.Foreign(),
    };

    private static RawAnswer Read(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => new RawAnswer.Text(TextOf(value)),
        JsonValueKind.Number => new RawAnswer.Text(value.ToJsonString()),
        JsonValueKind.True => new RawAnswer.Flag(true),
        JsonValueKind.False => new RawAnswer.Flag(false),
        JsonValueKind.Null => new RawAnswer.Text(""),
        _ => new RawAnswer.Foreign(),
    };

    private static bool IsString(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static string TextOf(JsonNode? node) => WellFormed(node!.GetValue<string>());

    /// <exception cref="ArgumentException">Half of a character (a lone surrogate).</exception>
    private static string WellFormed(string text)
    {
        _ = Strict.GetByteCount(text);
        return text;
    }
}
