using Azure.Identity;
using Azure.Storage.Blobs;

namespace IseWorkflow.Tools.Verify;

/// <summary>What the verb <c>fetch</c> was asked.</summary>
/// <param name="To">The folder to write to.</param>
/// <param name="Storage">Connection string; null where an account is named.</param>
/// <param name="Account">Storage account, reached with the login of who runs it; null where a connection string is given.</param>
internal sealed record FetchArguments(ApplicationId Application, string To, string? Storage, string? Account)
{
    private const string Container = "documents";

    /// <summary>Null where the arguments make no sense.</summary>
    public static FetchArguments? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [var id, "--to", var to, "--storage", var storage] when ApplicationId.Parse(id).Is(out var application, out _) => new(application, to, storage, null),
        [var id, "--to", var to, "--account", var account] when ApplicationId.Parse(id).Is(out var application, out _) => new(application, to, null, account),
        _ => null,
    };

    /// <summary>Where the service keeps documents and evidence.</summary>
    public BlobContainerClient Documents() => Storage is { } connection
        ? new BlobContainerClient(connection, Container, Bounded())
        : new BlobContainerClient(new Uri($"https://{Account}.blob.core.windows.net/{Container}"), new DefaultAzureCredential(), Bounded());

    /// <summary>Somebody waits for the answer: a mistyped account shows within seconds, where the SDK by default tries for half a minute.</summary>
    private static BlobClientOptions Bounded()
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        return options;
    }
}
