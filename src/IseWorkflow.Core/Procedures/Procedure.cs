using System.Text.Json.Serialization;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>One version of a procedure (手続) of the city's catalogue: what is needed, the form, the fees and the terms.</summary>
public sealed record Procedure
{
    /// <summary>Stable code, the name of its folder, such as <c>juminhyo</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The version under which an application is made. The newest that has begun is in force.</summary>
    public required ProcedureVersion Version { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>One or two sentences, as the list of procedures shows them.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>Other words that people look for.</summary>
    public IReadOnlyList<LocalizedText> Keywords { get; init; } = [];

    /// <summary>Who may apply, how long it takes and the like, for the procedure's page.</summary>
    public IReadOnlyList<Explanation> About { get; init; } = [];

    /// <summary>What the citizen has to have at hand.</summary>
    public IReadOnlyList<Explanation> Needs { get; init; } = [];

    /// <summary>The department in charge (担当課).</summary>
    public required Department Department { get; init; }

    /// <summary>Where it stands in the list; smaller is higher.</summary>
    public int Order { get; init; }

    /// <summary>Signed with the My Number card; name, address and birth date then come from the card.</summary>
    public bool NeedsSignature { get; init; }

    /// <summary>A fee (手数料) is asked.</summary>
    public bool CostsFee { get; init; }

    /// <summary>Ends with something in the post.</summary>
    public bool IsPosted { get; init; }

    /// <summary>The fee may be paid at a convenience store (コンビニ払い) besides by card.</summary>
    public bool AllowsKonbini { get; init; }

    /// <summary>The amounts are examples and not the city's.</summary>
    public bool AmountsAreExamples { get; init; }

    /// <summary>The last day on which it can be applied for; null where there is none.</summary>
    public DateOnly? LastDay { get; init; }

    public required IReadOnlyList<FormSection> Form { get; init; }

    public IReadOnlyList<Certificate> Certificates { get; init; } = [];

    /// <summary>What posting costs the citizen; null where nothing is posted or the city pays.</summary>
    public Postage? Postage { get; init; }

    public Deadlines Deadlines { get; init; } = new();

    /// <summary>The fields of all sections in the form's order.</summary>
    [JsonIgnore]
    public IEnumerable<Field> Fields => Form.SelectMany(section => section.Fields);

    public Terms TermsWith(BusinessCalendar calendar) => new(NeedsSignature, CostsFee, IsPosted, Deadlines, calendar);
}
