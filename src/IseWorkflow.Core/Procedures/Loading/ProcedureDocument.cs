using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>A procedure as its file says it; code and version stand in the file's place.</summary>
internal sealed record ProcedureDocument(
    LocalizedText Title,
    LocalizedText Summary,
    string Department,
    bool Signature,
    bool Payment,
    bool Posting,
    bool Konbini,
    bool AmountsAreExamples,
    IReadOnlyList<FormSection> Form,
    int Order = 0,
    DateOnly? LastDay = null,
    IReadOnlyList<LocalizedText>? Keywords = null,
    IReadOnlyList<Explanation>? About = null,
    IReadOnlyList<Explanation>? Needs = null,
    IReadOnlyList<Certificate>? Certificates = null,
    Postage? Postage = null,
    DeadlineOverrides? Deadlines = null)
{
    public Procedure ToProcedure(VersionFile file, Department department, Deadlines defaults) => new()
    {
        Code = file.Code,
        Version = file.Version,
        Title = Title,
        Summary = Summary,
        Keywords = Keywords ?? [],
        About = About ?? [],
        Needs = Needs ?? [],
        Department = department,
        Order = Order,
        NeedsSignature = Signature,
        CostsFee = Payment,
        IsPosted = Posting,
        AllowsKonbini = Konbini,
        AmountsAreExamples = AmountsAreExamples,
        LastDay = LastDay,
        Form = Form,
        Certificates = Certificates ?? [],
        Postage = Postage,
        Deadlines = (Deadlines ?? new()).Over(defaults),
    };
}
