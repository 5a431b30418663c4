using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Free text. The characters of names and addresses are kept as they were entered.</summary>
public sealed record TextField : TypedField
{
    /// <summary>In characters (code points).</summary>
    public int MinLength { get; init; }

    /// <summary>In characters (code points).</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>May have several lines.</summary>
    public bool Multiline { get; init; }

    /// <summary>Letters, digits and signs are brought to half width, as in numbers of documents.</summary>
    public bool HalfWidth { get; init; }

    /// <summary>What the whole answer has to look like.</summary>
    public AnswerPattern? Pattern { get; init; }

    /// <summary>What to enter, for who did not meet the pattern.</summary>
    public LocalizedText? PatternHint { get; init; }

    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        var text = HalfWidth ? Characters.ToHalfWidth(typed) : Characters.Tidy(typed, Multiline);
        var length = Characters.Count(text);
        if (length > MaxLength)
            return FieldRefusals.TooLong(this, MaxLength);
        if (length < MinLength)
            return FieldRefusals.TooShort(this, MinLength);
        return Pattern is { } pattern && !pattern.IsMetBy(text) ? FieldRefusals.PatternNotMet(this, PatternHint) : JsonValue.Create(text);
    }
}
