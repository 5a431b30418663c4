using Fluid;

namespace IseWorkflow.Core.Notices;

/// <summary>What a template may name, in snake case. A value may be null where the letter can do without it; a missing one is an error.</summary>
public sealed class LetterValues(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>Adds a value, or puts another in its place.</summary>
    public LetterValues With(string name, object? value) => new(new Dictionary<string, object?>(values) { [name] = value });

    public LetterValues With(IEnumerable<KeyValuePair<string, object?>> more) =>
        more.Aggregate(this, (all, one) => all.With(one.Key, one.Value));

    internal TemplateContext ToContext(TemplateOptions options)
    {
        var context = new TemplateContext(options);
        foreach (var (name, value) in values)
            context.SetValue(name, value!);
        return context;
    }
}

/// <summary>A line of a fee as a letter shows it, its words in the letter's language.</summary>
public sealed record LetterLine(string Label, string UnitPrice, int Quantity, string Total, string? Reason);

/// <summary>Whom to ask.</summary>
public sealed record LetterContact(string Name, string Mail, string? Phone);
