using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Certificates can be told apart and counted, and no answers cost more than can be asked.</summary>
internal static class CertificateRules
{
    private static readonly string[] Reserved = [FeeCodes.Postage, FeeCodes.Express, FeeCodes.Adjustment];

    public static IEnumerable<Finding> Of(Procedure procedure) =>
    [
        .. Twice.In(procedure.Certificates, certificate => certificate.Code)
            .Select(twice => new Finding($"certificates[{twice}].code", "another certificate has this code")),
        .. procedure.Certificates.Index().SelectMany(entry => Of(procedure, entry.Item, $"certificates[{entry.Index}]")),
    ];

    private static IEnumerable<Finding> Of(Procedure procedure, Certificate certificate, string path)
    {
        if (Reserved.Contains(certificate.Code))
            yield return new($"{path}.code", $"“{certificate.Code}” is a line of its own; choose another code");
        var most = 1L;
        foreach (var (index, name) in certificate.Quantity.Index())
        {
            if (MostOf(procedure.Fields.FirstOrDefault(field => field.Name == name)) is { } factor)
                most *= factor;
            else
                yield return new($"{path}.quantity[{index}]", $"“{name}” has to be a number field from 1 on, or a checkbox with options");
        }

        if (most * certificate.Prices.Max(price => price.Yen.Amount) > Yen.Ceiling)
            yield return new($"{path}.quantity", $"{most} of this cost more than can be asked at once; lower the fields' max");
    }

    private static int? MostOf(Field? field) => field switch
    {
        NumberField { Min: >= 1 } number => number.Max,
        CheckboxField { Options.Count: > 0 and var count } => count,
        _ => null,
    };
}
