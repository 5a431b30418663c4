using IseWorkflow.Local.Clock;
using IseWorkflow.Testing.Runtimes;

namespace IseWorkflow.Local.Tests.Runtime;

/// <summary>The embedded runtime passes what every runtime has to pass.</summary>
public sealed class EmbeddedRuntimeTests : RuntimeSuite, IDisposable
{
    private readonly string folder;
    private readonly TownClock clock;

    public EmbeddedRuntimeTests()
    {
        folder = Directory.CreateTempSubdirectory("ise-clock-").FullName;
        clock = TownClock.Open(folder);
    }

    protected override TimeProvider Time => clock;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    protected override async Task<IRuntimeDriver> StartAsync(RuntimeScene scene)
    {
        var driver = new EmbeddedDriver(scene, clock);
        await driver.StartAsync(TestContext.Current.CancellationToken);
        return driver;
    }
}
