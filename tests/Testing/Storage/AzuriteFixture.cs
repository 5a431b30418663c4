using System.Text.RegularExpressions;

namespace IseWorkflow.Testing.Storage;

/// <summary>
/// Azurite for the tests of this process: started on first use on free ports with everything in memory, ended with the process, however
/// that ends. Tests part by table prefix (<see cref="TestStorage"/>).
/// </summary>
public sealed class AzuriteFixture
{
    /// <summary>The account and key that Azurite documents for everybody; no secret.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<Task<AzuriteFixture>> Shared = new(StartAsync);

    private AzuriteFixture(string blobs, string queues, string tables) => ConnectionString =
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={blobs}/{Account};QueueEndpoint={queues}/{Account};TableEndpoint={tables}/{Account};";

    public string ConnectionString { get; }

    /// <summary>The one Azurite of this process.</summary>
    public static Task<AzuriteFixture> SharedAsync() => Shared.Value;

    private static async Task<AzuriteFixture> StartAsync()
    {
        await NodeProgram.RunAsync("install.mjs", NodeProgram.Folder);
        var azurite = NodeProgram.Start(
            "--import", "./end-with-parent.mjs", "node_modules/azurite/dist/src/azurite.js",
            "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0");
        var blobs = await azurite.ReadUntilAsync(Listening("Blob"));
        var queues = await azurite.ReadUntilAsync(Listening("Queue"));
        var tables = await azurite.ReadUntilAsync(Listening("Table"));
        return new(blobs, queues, tables);
    }

    private static Regex Listening(string service) => new($"Azurite {service} service is successfully listening at (.+)");
}
