using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>A field into which one value is typed.</summary>
public abstract record TypedField : Field
{
    internal sealed override Result<JsonNode> Read(RawAnswer raw, DateOnly today) => raw switch
    {
        RawAnswer.Text { Value.Length: > FieldRules.MostRawCharacters } => FieldRefusals.TooLong(this, FieldRules.MostCharacters),
        RawAnswer.Text text => ReadTyped(text.Value, today),
        _ => FieldRefusals.NotReadable(this),
    };

    internal override LocalizedText Show(JsonNode answer) => AnswerText.Same(answer);

    private protected abstract Result<JsonNode> ReadTyped(string typed, DateOnly today);
}
