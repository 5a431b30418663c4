using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>How a name is read (フリガナ): full-width katakana. Hiragana and half-width katakana are brought to it.</summary>
public sealed record KanaField : TypedField
{
    /// <summary>In characters.</summary>
    public int MaxLength { get; init; } = 60;

    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        var kana = Characters.ToKatakana(typed);
        if (kana is null)
            return FieldRefusals.NotKana(this);
        return Characters.Count(kana) > MaxLength ? FieldRefusals.TooLong(this, MaxLength) : JsonValue.Create(kana);
    }
}
