using System.Globalization;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>How many (件) of a certificate the answers ask for.</summary>
internal static class CertificateCount
{
    public static int Of(Certificate certificate, JsonObject answers) =>
        certificate.Quantity.Aggregate(1, (count, field) => count * Factor(answers[field]));

    private static int Factor(JsonNode? answer) => answer switch
    {
        null => 1,
        JsonArray several => several.Count,
        var number => int.Parse(AnswerText.Of(number), NumberStyles.None, CultureInfo.InvariantCulture),
    };
}
