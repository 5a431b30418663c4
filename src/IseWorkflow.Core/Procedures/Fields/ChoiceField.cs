using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>A field whose answer is one of its options.</summary>
public abstract record ChoiceField : Field
{
    public required IReadOnlyList<FieldOption> Options { get; init; }

    internal sealed override Result<JsonNode> Read(RawAnswer raw, DateOnly today) =>
        raw is RawAnswer.Text { Value: var value } && Options.Any(option => option.Value == value)
            ? JsonValue.Create(value)
            : FieldRefusals.NotAnOption(this);

    internal sealed override LocalizedText Show(JsonNode answer) => Options.LabelOf(AnswerText.Of(answer));
}

/// <summary>One of many, chosen from a list.</summary>
public sealed record SelectField : ChoiceField;

/// <summary>One of a few, all in sight.</summary>
public sealed record RadioField : ChoiceField;
