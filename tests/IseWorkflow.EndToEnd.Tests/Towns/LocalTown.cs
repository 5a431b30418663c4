using IseWorkflow.Local.Demo;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Towns;

/// <summary>A local host for the tests of one class, which share its clock and its mailbox.</summary>
public sealed class LocalTown : IAsyncLifetime
{
    private readonly LocalSettings settings = LocalSettings.Parse("demo").OrThrow();
    private LocalHost? host;
    private DemoClock? clock;

    public LocalAddresses Addresses => host!.Addresses;

    internal DemoClock Clock => clock!;

    public async ValueTask InitializeAsync()
    {
        host = await LocalHost.StartAsync(settings, TextWriter.Null, TestContext.Current.CancellationToken);
        clock = new DemoClock(Addresses.Site);
    }

    public async ValueTask DisposeAsync()
    {
        clock?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    /// <summary>The file of a training card.</summary>
    public string CardFile(string persona) => Path.Combine(settings.DataFolder, "signing-app", "cards", persona + ".json");

    /// <summary>Returns once everything that was under way is done.</summary>
    public Task SettleAsync() => Clock.MoveAsync(TimeSpan.FromSeconds(5));

    /// <summary>Somebody who has not applied for anything here yet, with everybody whom it takes.</summary>
    internal DemoWorld Newcomer() => new(
        Addresses.Site, Addresses.SigningApp, Addresses.Mailbox, new DemoClock(Addresses.Site), $"newcomer-{Guid.NewGuid():N}@example.jp");
}
