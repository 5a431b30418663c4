using IseWorkflow.Core;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Procedures;

/// <summary>A kind of certificate with its price.</summary>
/// <param name="UnitPrice">Yen for one.</param>
/// <param name="Quantity">The fields whose answers are multiplied to the count.</param>
/// <param name="When">When it is asked for; all have to hold.</param>
internal sealed record CertificateResponse(
    string Code, LocalizedText Label, int UnitPrice, int Sheets, IReadOnlyList<string> Quantity, IReadOnlyList<Condition> When)
{
    public static CertificateResponse Of(Certificate certificate, DateOnly day) =>
        new(
            certificate.Code,
            certificate.Label,
            certificate.Prices.On(day).Yen.Amount,
            certificate.Sheets,
            certificate.Quantity,
            certificate.When);
}
