using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Storage;

/// <summary>The service's tables and containers, the same against Azurite and Azure.</summary>
/// <param name="policies">Run with each request; tests record and break requests with them.</param>
internal sealed class StorageClients(IOptions<StorageOptions> options, IEnumerable<HttpPipelinePolicy> policies)
{
    private readonly string prefix = options.Value.TablePrefix ?? "";
    private readonly TableServiceClient tables = CreateTables(options.Value, policies);
    private readonly BlobServiceClient blobs = CreateBlobs(options.Value, policies);

    /// <summary>One partition an application: all its rows. Its index row is elsewhere.</summary>
    public TableClient Applications => Table("Applications");

    /// <summary>Signals that may stand in an inbox still.</summary>
    public TableClient Pending => Table("Pending");

    /// <summary>Applications by department, and those due for erasure.</summary>
    public TableClient Index => Table("Index");

    /// <summary>Applications by applicant.</summary>
    public TableClient Applicants => Table("Applicants");

    /// <summary>Receipt numbers given.</summary>
    public TableClient ReceiptNumbers => Table("ReceiptNumbers");

    public TableClient SigningSessions => Table("SigningSessions");

    public TableClient AccessTokens => Table("AccessTokens");

    /// <summary>How often something happened in a window of time, and what is done once.</summary>
    public TableClient Quotas => Table("Quotas");

    /// <summary>What operators have set, for all instances.</summary>
    public TableClient Settings => Table("Settings");

    /// <summary>What mails were about, by operation id.</summary>
    public TableClient Mails => Table("Mails");

    public BlobContainerClient Documents => Container("documents");

    public BlobContainerClient Uploads => Container("uploads");

    /// <summary>The key ring of Data Protection.</summary>
    public BlobContainerClient Keys => Container("keys");

    /// <summary>Revocation lists of signing certificates, put there by whoever is registered to receive them.</summary>
    public BlobContainerClient RevocationLists => Container("revocation");

    public IEnumerable<TableClient> AllTables =>
        [Applications, Pending, Index, Applicants, ReceiptNumbers, SigningSessions, AccessTokens, Quotas, Settings, Mails];

    public IEnumerable<BlobContainerClient> AllContainers => [Documents, Uploads, Keys, RevocationLists];

    private TableClient Table(string name) => tables.GetTableClient(prefix + name);

    private BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(prefix.ToLowerInvariant() + name);

    private static TableServiceClient CreateTables(StorageOptions options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = Bounded(new TableClientOptions(), policies);
        return string.IsNullOrEmpty(options.ConnectionString)
            ? new(new Uri($"https://{options.AccountName}.table.core.windows.net"), Identity(options), settings)
            : new(options.ConnectionString, settings);
    }

    private static BlobServiceClient CreateBlobs(StorageOptions options, IEnumerable<HttpPipelinePolicy> policies)
    {
        var settings = Bounded(new BlobClientOptions(), policies);
        return string.IsNullOrEmpty(options.ConnectionString)
            ? new(new Uri($"https://{options.AccountName}.blob.core.windows.net"), Identity(options), settings)
            : new(options.ConnectionString, settings);
    }

    /// <summary>A citizen waits for the answer, so an outage must show within seconds; the SDK's default is 100 seconds a try.</summary>
    private static T Bounded<T>(T settings, IEnumerable<HttpPipelinePolicy> policies)
        where T : ClientOptions
    {
        settings.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        settings.Retry.MaxRetries = 3;
        settings.Retry.Delay = TimeSpan.FromMilliseconds(200);
        settings.Retry.MaxDelay = TimeSpan.FromSeconds(3);
        foreach (var policy in policies)
            settings.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return settings;
    }

    private static DefaultAzureCredential Identity(StorageOptions options) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
}
