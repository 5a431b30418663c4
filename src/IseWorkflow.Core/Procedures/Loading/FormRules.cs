using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Each field of a form can be answered, and told from the others.</summary>
internal static class FormRules
{
    /// <summary>What a letter needs, where no card says it.</summary>
    private static readonly string[] Addressee = ["name", "postalCode", "address"];

    public static IEnumerable<Finding> Of(Procedure procedure)
    {
        var fields = PlacedField.Of(procedure);
        return
        [
            .. Twice.In(fields, field => field.Field.Name)
                .Select(twice => new Finding($"{fields[twice].Path}.name", "another field has this name")),
            .. fields.SelectMany(field => Of(field, procedure.Version.From)),
            .. MissingAddressee(procedure),
        ];
    }

    private static IEnumerable<Finding> MissingAddressee(Procedure procedure) =>
        from name in procedure.IsPosted && !procedure.NeedsSignature ? Addressee : []
        where !procedure.Fields.Any(field => field.Name == name && field.Required && field.VisibleWhen.Count == 0)
        select new Finding("form", $"what is posted without a signature needs a required field “{name}” that is always shown");

    private static IEnumerable<Finding> Of(PlacedField placed, DateOnly day) => placed.Field switch
    {
        TextField text => OfText(placed.Path, text),
        NumberField { Min: var min, Max: var max } when min > max => [new($"{placed.Path}.min", "is more than max")],
        DateField date when date.Earliest?.On(day) > date.Latest?.On(day) => [new($"{placed.Path}.earliest", "is after latest")],
        ChoiceField choice => OfOptions(placed.Path, choice.Options),
        CheckboxField ticks => OfOptions(placed.Path, ticks.Options),
        _ => [],
    };

    private static IEnumerable<Finding> OfText(string path, TextField text)
    {
        if (text.MinLength > text.MaxLength)
            yield return new($"{path}.minLength", $"is more than maxLength ({text.MaxLength})");
        if (text.Pattern is not null && text.PatternHint is null)
            yield return new($"{path}.pattern", "needs a “patternHint” that says what to enter");
    }

    private static IEnumerable<Finding> OfOptions(string path, IReadOnlyList<FieldOption> options) =>
        Twice.In(options, option => option.Value)
            .Select(twice => new Finding($"{path}.options[{twice}].value", "another option has this value"));
}
