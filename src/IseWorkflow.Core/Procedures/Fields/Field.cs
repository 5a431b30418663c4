using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>
/// One question of a form (項目). Closed hierarchy; each type knows how an answer is read into its one normal form, and how that is shown.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(KanaField), "kana")]
[JsonDerivedType(typeof(TelField), "tel")]
[JsonDerivedType(typeof(PostalCodeField), "postalCode")]
[JsonDerivedType(typeof(DateField), "date")]
[JsonDerivedType(typeof(SelectField), "select")]
[JsonDerivedType(typeof(RadioField), "radio")]
[JsonDerivedType(typeof(CheckboxField), "checkbox")]
[JsonDerivedType(typeof(NumberField), "number")]
[JsonDerivedType(typeof(AttachmentField), "attachment")]
public abstract record Field
{
    /// <summary>Stable name of the answer, unique in the form, such as <c>copies</c>.</summary>
    public required string Name { get; init; }

    public required LocalizedText Label { get; init; }

    /// <summary>Stands at the field; says what to enter, with an example.</summary>
    public LocalizedText? Help { get; init; }

    /// <summary>Has to be answered where it is shown (必須). A single tick that is required has to be set.</summary>
    public bool Required { get; init; }

    /// <summary>When it is shown; all have to hold, and none means always. What is not shown is not answered.</summary>
    public IReadOnlyList<Condition> VisibleWhen { get; init; } = [];

    /// <summary>What browsers may fill in: a token of HTML's autofill, such as <c>tel</c> (WCAG 2.2, 1.3.5).</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The answer in its normal form, or why not. Only called with an answer that is not empty.</summary>
    internal abstract Result<JsonNode> Read(RawAnswer raw, DateOnly today);

    /// <summary>An answer in its normal form as people read it.</summary>
    internal abstract LocalizedText Show(JsonNode answer);
}
