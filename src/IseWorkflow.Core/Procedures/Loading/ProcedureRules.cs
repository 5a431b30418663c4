namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>What holds for every procedure and cannot be said in its schema.</summary>
internal static class ProcedureRules
{
    public static IEnumerable<Finding> Of(Procedure procedure) =>
    [
        .. FormRules.Of(procedure),
        .. ConditionRules.Of(procedure),
        .. CertificateRules.Of(procedure),
        .. PriceRules.Of(procedure),
        .. TermsRules.Of(procedure),
    ];
}
