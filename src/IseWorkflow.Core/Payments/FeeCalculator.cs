using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>Proposes the fee (手数料) of an application to staff, from the fee tables of its version of the procedure.</summary>
public static class FeeCalculator
{
    /// <summary>Certificates × copies × persons, then postage by the number of sheets, then express delivery.</summary>
    /// <param name="answers">In their normal form.</param>
    /// <param name="on">The day whose prices hold, in Japan.</param>
    /// <returns>No lines where the procedure costs nothing.</returns>
    public static IReadOnlyList<FeeLine> Propose(Procedure procedure, JsonObject answers, DateOnly on)
    {
        var ordered = procedure.Certificates.Where(certificate => certificate.When.HoldFor(answers)).ToList();
        var certificates = ordered.Select(certificate => LineOf(certificate, answers, on));
        var sheets = ordered.Sum(certificate => certificate.Sheets * CertificateCount.Of(certificate, answers));
        return [.. certificates, .. PostageLines(procedure.Postage, sheets, answers, on)];
    }

    private static FeeLine LineOf(Certificate certificate, JsonObject answers, DateOnly on) =>
        new(certificate.Code, certificate.Label, certificate.Prices.On(on).Yen, CertificateCount.Of(certificate, answers));

    private static IEnumerable<FeeLine> PostageLines(Postage? postage, int sheets, JsonObject answers, DateOnly on)
    {
        if (postage is null || sheets == 0)
            yield break;
        yield return new(FeeCodes.Postage, FeeLabels.Postage, postage.Tables.On(on).PriceOf(sheets), 1);
        if (postage.Express is { } express && express.When.HoldFor(answers))
            yield return new(FeeCodes.Express, FeeLabels.Express, express.Prices.On(on).Yen, 1);
    }
}
