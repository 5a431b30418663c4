using IseWorkflow.Core;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Procedures;

/// <summary>A procedure with everything that its page and its form show.</summary>
/// <param name="Version">To be sent with the application.</param>
/// <param name="AllowsKonbini">The fee may be paid at a convenience store besides by card.</param>
/// <param name="AmountsAreExamples">Say so wherever amounts stand.</param>
/// <param name="LastDay">The last day on which it can be applied for; null where there is none.</param>
/// <param name="Sections">The form.</param>
/// <param name="Certificates">With today's prices.</param>
/// <param name="Postage">With today's prices; null where the citizen pays none.</param>
internal sealed record ProcedureDetail(
    string Code,
    string Version,
    LocalizedText Title,
    LocalizedText Summary,
    DepartmentResponse Department,
    bool NeedsSignature,
    bool CostsFee,
    bool IsPosted,
    bool AllowsKonbini,
    bool AmountsAreExamples,
    DateOnly? LastDay,
    IReadOnlyList<Explanation> About,
    IReadOnlyList<Explanation> Needs,
    IReadOnlyList<FormSection> Sections,
    IReadOnlyList<CertificateResponse> Certificates,
    PostageResponse? Postage,
    DeadlinesResponse Deadlines)
{
    /// <param name="today">The date in Japan, whose prices are shown.</param>
    public static ProcedureDetail Of(Procedure procedure, DateOnly today) => new(
        procedure.Code,
        procedure.Version.Value,
        procedure.Title,
        procedure.Summary,
        DepartmentResponse.Of(procedure.Department),
        procedure.NeedsSignature,
        procedure.CostsFee,
        procedure.IsPosted,
        procedure.AllowsKonbini,
        procedure.AmountsAreExamples,
        procedure.LastDay,
        procedure.About,
        procedure.Needs,
        procedure.Form,
        [.. procedure.Certificates.Select(certificate => CertificateResponse.Of(certificate, today))],
        procedure.Postage is { } postage ? PostageResponse.Of(postage, today) : null,
        DeadlinesResponse.Of(procedure.Deadlines));
}
