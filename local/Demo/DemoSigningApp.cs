using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>A citizen's phone with the signing app and a training card.</summary>
internal sealed class DemoSigningApp(Uri app, Uri service, string card) : IDisposable
{
    private readonly ServiceClient reader = new(app);
    private readonly ServiceClient client = new(service);

    /// <summary>Fetches what is to be signed, and believes it only where it has the digest that the service names.</summary>
    public async Task<JsonNode> FetchAsync(Uri startUrl)
    {
        var document = await client.GetAsync("/api/citizen/signing/document", startUrl.Secret());
        var digest = Convert.ToHexStringLower(SHA256.HashData(Octets(document)));
        return digest == document["sha256"]!.GetValue<string>() ? document : throw new DemoStepException("The document is not the one that the digest names.");
    }

    public static string Text(JsonNode document) => Encoding.UTF8.GetString(Octets(document));

    /// <summary>Holds the card to the phone and enters its PIN.</summary>
    /// <returns>The signature, CMS in base64.</returns>
    public async Task<string> SignAsync(JsonNode document)
    {
        var settings = await reader.GetAsync("/settings");
        var signed = await reader.PostAsync(
            $"/cards/{card}/signature", new { pin = settings["pin"]!.GetValue<string>(), document = document["document"]!.GetValue<string>() });
        return signed["signature"]!.GetValue<string>();
    }

    public Task PostAsync(Uri startUrl, string signature) =>
        client.PostAsync("/api/citizen/signing/signature", new { format = "cms", signature }, startUrl.Secret());

    public void Dispose()
    {
        reader.Dispose();
        client.Dispose();
    }

    private static byte[] Octets(JsonNode document) => Convert.FromBase64String(document["document"]!.GetValue<string>());
}
