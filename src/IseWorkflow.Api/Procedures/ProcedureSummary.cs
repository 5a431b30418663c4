using IseWorkflow.Core;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Procedures;

/// <summary>A procedure in the list.</summary>
/// <param name="NeedsSignature">Signed with the My Number card.</param>
/// <param name="CostsFee">A fee is asked after the review.</param>
/// <param name="IsPosted">Something is posted to the citizen.</param>
/// <param name="Keywords">Other words that people look for.</param>
internal sealed record ProcedureSummary(
    string Code,
    string Version,
    LocalizedText Title,
    LocalizedText Summary,
    DepartmentResponse Department,
    bool NeedsSignature,
    bool CostsFee,
    bool IsPosted,
    IReadOnlyList<LocalizedText> Keywords)
{
    public static ProcedureSummary Of(Procedure procedure) => new(
        procedure.Code,
        procedure.Version.Value,
        procedure.Title,
        procedure.Summary,
        DepartmentResponse.Of(procedure.Department),
        procedure.NeedsSignature,
        procedure.CostsFee,
        procedure.IsPosted,
        procedure.Keywords);
}
