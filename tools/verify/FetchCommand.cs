using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace IseWorkflow.Tools.Verify;

/// <summary>
/// Gets an application's evidence and timestamps out of storage, octet for octet and under their names there. Exit code 0: there they are; 1: there
/// are none; 2: it could not be tried.
/// </summary>
public static class FetchCommand
{
    private const string Usage = """
        verify fetch <application> --to <folder> --account <name of the storage account>
        verify fetch <application> --to <folder> --storage <connection string>

        With --account the login of the Azure CLI is used; it needs the role Storage Blob Data Reader. The connection string of a service on
        one machine stands in docs/operations.md. What is fetched is personal data: delete it when it is no longer needed.
        """;

    /// <summary>Blobs that prove a signature, by how their names begin, with the ending of their files.</summary>
    private static readonly (string Prefix, string Ending)[] Kinds = [("evidence-", ".json"), ("timestamp-", ".tst")];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        if (FetchArguments.Parse(arguments) is not { } parsed)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            return await FetchAsync(parsed, output, cancellation);
        }
        catch (Exception e) when (IsExpected(e))
        {
            await output.WriteLineAsync($"Cannot be fetched: {((e as AggregateException)?.InnerException ?? e).Message}");
            return 2;
        }
    }

    /// <summary>Where no try reaches the account, the client throws the failures of all of them as one.</summary>
    private static bool IsExpected(Exception failure) => failure
        is IOException or UnauthorizedAccessException or RequestFailedException or AggregateException or AuthenticationFailedException or FormatException;

    private static async Task<int> FetchAsync(FetchArguments arguments, TextWriter output, CancellationToken cancellation)
    {
        var container = arguments.Documents();
        var fetched = 0;
        foreach (var (prefix, ending) in Kinds)
        {
            await foreach (var blob in container.GetBlobsAsync(new() { Prefix = $"{arguments.Application}/{prefix}" }, cancellation))
            {
                var path = Path.Combine(arguments.To, Path.GetFileName(blob.Name) + ending);
                await SaveAsync(container.GetBlobClient(blob.Name), path, cancellation);
                await output.WriteLineAsync(path);
                fetched++;
            }
        }

        if (fetched == 0)
            await output.WriteLineAsync($"Application {arguments.Application} has no evidence: it is not signed, or it was erased.");
        return fetched == 0 ? 1 : 0;
    }

    /// <summary>A file has its name once it is whole.</summary>
    private static async Task SaveAsync(BlobClient blob, string path, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(path)!;
        CreatePrivate(folder);
        var part = Path.Combine(folder, ".part");
        await blob.DownloadToAsync(part, cancellation);
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Personal data is for nobody but who fetches it. A folder that is there stays as it is.</summary>
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
