using NJsonSchema.Validation;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Puts the schema validator's findings into words for who edits the files.</summary>
internal static class SchemaErrors
{
    private const string TypeProperty = "type";

    /// <summary>
    /// A field that fits none of the types fails once for each type. What is told are the findings of the type that it names, or that it
    /// names none.
    /// </summary>
    public static IEnumerable<ValidationError> Flatten(ValidationError error)
    {
        if (error is not ChildSchemaValidationError { Errors: var branches })
            return [error];
        if (error.Kind is not (ValidationErrorKind.NotOneOf or ValidationErrorKind.NotAnyOf))
            return branches.Values.SelectMany(errors => errors).SelectMany(Flatten);
        var meant = branches.Values.FirstOrDefault(errors => errors.All(inner => inner.Property != TypeProperty));
        return meant?.SelectMany(Flatten) ?? [error];
    }

    /// <summary>Without the validator's <c>#/</c>.</summary>
    public static string PathOf(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    public static string ReasonOf(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"“{error.Property}” is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => $"“{error.Property}” is not known here",
        ValidationErrorKind.NotInEnumeration => $"has to be one of {string.Join(", ", error.Schema.Enumeration)}",
        ValidationErrorKind.NotOneOf => "“type” has to name a type of field, such as text or radio",
        ValidationErrorKind.PatternMismatch when error.Schema.Format == AnswerPatternFormat.Name =>
            "is not a regular expression; look-around and back references cannot be used",
        ValidationErrorKind.PatternMismatch when error.Schema.Pattern == @"\S" => "may not be empty",
        ValidationErrorKind.PatternMismatch => $"has to match {error.Schema.Pattern}",
        ValidationErrorKind.DateExpected when error.Schema.Format == DateBoundFormat.Name =>
            "has to be a day such as 2026-04-01, or today, today-3m, today+14d, today-120y",
        ValidationErrorKind.DateExpected => "has to be a day that exists, such as 2026-04-01",
        ValidationErrorKind.TooFewItems => $"needs {error.Schema.MinItems} or more",
        ValidationErrorKind.TooManyItems => $"may have {error.Schema.MaxItems} at most",
        ValidationErrorKind.NumberTooSmall => $"may not be less than {error.Schema.Minimum}",
        ValidationErrorKind.NumberTooBig => $"may not be more than {error.Schema.Maximum}",
        _ => $"is not allowed ({error.Kind}){Hint(error)}",
    };

    private static string Hint(ValidationError error) => error.Schema.Description is { } description ? $"; {description}" : "";
}
