using Azure.Data.Tables;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Tests.Hosting;

/// <summary>A test with real children, on free ports and a folder of its own.</summary>
public abstract class HostingTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("ise-hosting-").FullName;

    protected LocalSettings Settings => new(LocalVerb.Serve, Folder, LocalPorts.Free, BuildsSite: false);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
    }

    protected static Task<LocalServices> StartAsync(LocalSettings settings) =>
        LocalServices.StartAsync(settings, TextWriter.Null, Cancellation);

    protected static async Task WriteRowAsync(string connectionString)
    {
        var table = new TableClient(connectionString, "Kept");
        await table.CreateIfNotExistsAsync(Cancellation);
        await table.AddEntityAsync(new TableEntity("a", "b"), Cancellation);
    }

    protected static async Task<bool> HasRowAsync(string connectionString)
    {
        var table = new TableClient(connectionString, "Kept");
        return (await table.GetEntityIfExistsAsync<TableEntity>("a", "b", cancellationToken: Cancellation)).HasValue;
    }
}
