using IseWorkflow.Local.Demo;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Towns;

/// <summary>A local host for the tests of one class, which share its clock and its mailbox.</summary>
public class LocalTown : IAsyncLifetime
{
    /// <summary>With whom the service asks: longer than a citizen would be let wait, because the machine is busy with other tests.</summary>
    protected const string Patience = "00:02:00";

    private readonly LocalSettings settings = LocalSettings.Parse("demo").OrThrow();
    private LocalHost? host;
    private DemoClock? clock;

    public LocalAddresses Addresses => host!.Addresses;

    /// <summary>As the operator's tools are given it.</summary>
    public string StorageConnectionString => host!.StorageConnectionString;

    internal DemoClock Clock => clock!;

    /// <summary>In what the service's settings differ from a local host's.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Overrides => new Dictionary<string, string?> { ["Stripe:Timeout"] = Patience };

    public virtual async ValueTask InitializeAsync()
    {
        host = await LocalHost.StartAsync(settings with { Overrides = Overrides }, TextWriter.Null, TestContext.Current.CancellationToken);
        clock = new DemoClock(Addresses.Site);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
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
