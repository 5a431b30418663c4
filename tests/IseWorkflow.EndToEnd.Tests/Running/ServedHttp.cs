using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>The service whose HTTP is tried: the one that is named (<see cref="NamedService"/>), else a local host for these tests.</summary>
public sealed class ServedHttp : IAsyncLifetime
{
    public const string Name = "The service's HTTP";

    private LocalHost? host;

    public Uri Service => host?.Addresses.Site ?? NamedService.Service!;

    /// <summary>Null where a service is named and its mailbox is not.</summary>
    public Uri? Mailbox => host is null ? NamedService.Mailbox : host.Addresses.Mailbox;

    /// <summary>Null where a service is named and its signing app is not.</summary>
    public Uri? SigningApp => host is null ? NamedService.SigningApp : host.Addresses.SigningApp;

    public async ValueTask InitializeAsync()
    {
        if (NamedService.Service is null)
            host = await LocalHost.StartAsync(LocalSettings.Parse("demo").OrThrow(), TextWriter.Null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;
}

[CollectionDefinition(ServedHttp.Name)]
public sealed class ServedHttpGroup : ICollectionFixture<ServedHttp>;
