using IseWorkflow.Core.Procedures.Fields;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>The schema's format <c>answer-pattern</c>.</summary>
internal sealed class AnswerPatternFormat : IFormatValidator
{
    public const string Name = "answer-pattern";

    public string Format => Name;

    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.PatternMismatch;

    public bool IsValid(string value, JTokenType tokenType) => AnswerPattern.Parse(value).Is(out _, out _);
}

/// <summary>The schema's format <c>date-bound</c>.</summary>
internal sealed class DateBoundFormat : IFormatValidator
{
    public const string Name = "date-bound";

    public string Format => Name;

    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateExpected;

    public bool IsValid(string value, JTokenType tokenType) => DateBound.Parse(value).Is(out _, out _);
}
