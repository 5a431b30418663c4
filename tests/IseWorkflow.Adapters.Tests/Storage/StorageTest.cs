using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Adapters.Tests.Storage;

/// <summary>A test with storage of its own on Azurite, and a clock that stands at the usual application's time.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    private TestStorage? storage;

    protected FakeTimeProvider Time { get; } = new(Testing.Lifecycle.Given.Now);

    protected TestStorage Storage => storage!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => storage = await TestStorage.CreateAsync(Time);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Storage.DisposeAsync();
    }
}
