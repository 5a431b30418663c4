namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">Stable, unique in its field; what conditions and stored answers name.</param>
/// <param name="Help">What it means, where the label does not say it.</param>
public sealed record FieldOption(string Value, LocalizedText Label, LocalizedText? Help = null);

/// <summary>Finds what an option is called.</summary>
internal static class FieldOptions
{
    public static LocalizedText LabelOf(this IReadOnlyList<FieldOption> options, string value) =>
        options.FirstOrDefault(option => option.Value == value)?.Label ?? new(value, value);
}
