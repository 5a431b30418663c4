namespace IseWorkflow.Local.Hosting;

/// <summary>Azure Storage's emulator as a child, with its data in a folder.</summary>
internal static class Azurite
{
    /// <summary>The account and key that Azurite documents for everybody; no secret.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ChildProcess Start(LocalPorts ports, string folder) => ChildProcess.Start(
        "Azurite (storage)",
        [
            Path.Combine(SourceTree.Node, "node_modules", "azurite", "dist", "src", "azurite.js"),
            "--location", folder, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", $"{ports.Blobs}", "--queuePort", $"{ports.Queues}", "--tablePort", $"{ports.Tables}",
        ],
        folder);

    /// <summary>The tables are what it starts last.</summary>
    public static Uri Address(LocalPorts ports) => new($"http://127.0.0.1:{ports.Tables}/");

    public static string ConnectionString(LocalPorts ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blobs}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queues}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{ports.Tables}/{Account};";
}
