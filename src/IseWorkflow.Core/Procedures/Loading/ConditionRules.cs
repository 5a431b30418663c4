using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Conditions speak of fields that are there, and of answers that can be given.</summary>
internal static class ConditionRules
{
    public static IEnumerable<Finding> Of(Procedure procedure)
    {
        var fields = PlacedField.Of(procedure);
        return
        [
            .. from field in fields.Index()
               from finding in Of(field.Item.Field.VisibleWhen, $"{field.Item.Path}.visibleWhen", fields.Take(field.Index))
               select finding,
            .. procedure.Certificates.Index().SelectMany(entry => Of(entry.Item.When, $"certificates[{entry.Index}].when", fields)),
            .. Of(procedure.Postage?.Express?.When ?? [], "postage.express.when", fields),
        ];
    }

    private static IEnumerable<Finding> Of(IReadOnlyList<Condition> conditions, string path, IEnumerable<PlacedField> known)
    {
        var byName = known.DistinctBy(field => field.Field.Name).ToDictionary(field => field.Field.Name, field => field.Field);
        return conditions.Index().SelectMany(entry => Of(entry.Item, $"{path}[{entry.Index}]", byName));
    }

    private static IEnumerable<Finding> Of(Condition condition, string path, Dictionary<string, Field> known)
    {
        if (!known.TryGetValue(condition.Field, out var field))
            return [new($"{path}.field", $"there is no field “{condition.Field}” before")];
        if (AnswersOf(field) is not { } answers)
            return [new($"{path}.field", $"“{condition.Field}” has no options; conditions look at select, radio and checkbox fields")];
        return condition.Is.Index()
            .Where(value => !answers.Contains(value.Item))
            .Select(value => new Finding($"{path}.is[{value.Index}]", $"“{condition.Field}” has no option “{value.Item}”"));
    }

    private static IReadOnlyList<string>? AnswersOf(Field field) => field switch
    {
        ChoiceField choice => [.. choice.Options.Select(option => option.Value)],
        CheckboxField { Options.Count: 0 } => ["true", "false"],
        CheckboxField ticks => [.. ticks.Options.Select(option => option.Value)],
        _ => null,
    };
}
