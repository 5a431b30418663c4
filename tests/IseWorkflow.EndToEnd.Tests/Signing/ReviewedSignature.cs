using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Towns;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>What staff read of a signature's certificate when they open the review.</summary>
internal sealed record ReviewedSignature(string Serial, string Standing, bool IsDoubtful)
{
    public static async Task<ReviewedSignature> OpenAsync(ResidentRecord record)
    {
        var signature = (await record.World.Clerk.OpenAsync(record.StaffLink))["signature"]!;
        return new(Text(signature["serial"]), Text(signature["standing"]!["ja"]), signature["isDoubtful"]!.GetValue<bool>());
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
