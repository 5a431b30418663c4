using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Ticks: several of the options, or a single one to agree to something where there are no options.</summary>
public sealed record CheckboxField : Field
{
    private static readonly LocalizedText Yes = new("はい", "Yes");
    private static readonly LocalizedText No = new("いいえ", "No");

    /// <summary>Empty for a single tick, whose answer is true or false.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    internal override Result<JsonNode> Read(RawAnswer raw, DateOnly today) => Options.Count == 0 ? ReadTick(raw) : ReadTicks(raw);

    internal override LocalizedText Show(JsonNode answer)
    {
        if (answer is not JsonArray ticks)
            return AnswerText.Of(answer) == "true" ? Yes : No;
        var labels = ticks.Select(tick => Options.LabelOf(AnswerText.Of(tick))).ToList();
        return new(string.Join("、", labels.Select(label => label.Ja)), string.Join(", ", labels.Select(label => label.En)));
    }

    private Result<JsonNode> ReadTick(RawAnswer raw) => raw switch
    {
        RawAnswer.Flag { Value: false } when Required => FieldRefusals.NotTicked(this),
        RawAnswer.Flag flag => JsonValue.Create(flag.Value),
        _ => FieldRefusals.NotReadable(this),
    };

    /// <summary>In the order of the options, each once.</summary>
    private Result<JsonNode> ReadTicks(RawAnswer raw)
    {
        var chosen = raw switch
        {
            RawAnswer.Several several => several.Values,
            RawAnswer.Text text => [text.Value],
            _ => null,
        };
        var known = Options.Where(option => chosen?.Contains(option.Value) == true).Select(option => (JsonNode)option.Value).ToArray();
        return chosen is not null && chosen.All(value => Options.Any(option => option.Value == value))
            ? new JsonArray(known)
            : FieldRefusals.NotAnOption(this);
    }
}
