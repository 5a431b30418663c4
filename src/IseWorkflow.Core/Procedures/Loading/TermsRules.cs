namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Signature, payment, posting and deadlines fit each other.</summary>
internal static class TermsRules
{
    public static IEnumerable<Finding> Of(Procedure procedure)
    {
        var deadlines = procedure.Deadlines;
        (bool IsBroken, Finding Finding)[] rules =
        [
            (procedure.CostsFee && procedure.Certificates.Count == 0, new("payment", "a fee needs “certificates” with prices")),
            (!procedure.CostsFee && procedure.Certificates.Count > 0, new("certificates", "nothing is paid here (“payment” is false)")),
            (!procedure.CostsFee && procedure.AllowsKonbini, new("konbini", "nothing is paid here (“payment” is false)")),
            (procedure.Postage is not null && !procedure.IsPosted, new("postage", "nothing is posted here (“posting” is false)")),
            (procedure.Postage is not null && !procedure.CostsFee, new("postage", "nothing is paid here (“payment” is false)")),
            (procedure.LastDay < procedure.Version.From, new("lastDay", "is before the version begins")),
            (deadlines.CorrectionReminder >= deadlines.Correction, new("deadlines", "the reminder of a correction comes after its end")),
            (deadlines.PaymentReminderBefore >= deadlines.Payment, new("deadlines", "the reminder of a payment comes before its request")),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => rule.Finding);
    }
}
