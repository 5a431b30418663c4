using System.Runtime.CompilerServices;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Testing.Pki;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class RevocationListRefreshTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>A background service that fails ends its host, and with it everything else that the city serves.</summary>
    [Fact]
    public async Task An_outage_of_what_holds_the_lists_does_not_end_the_job()
    {
        var time = new FakeTimeProvider(TestPki.Now);
        using var away = new AwaySource();
        using var lists = new RevocationListCache(
            away, new TrustedRoots(TestPki.Shared.TrustedCertificates), time, NullLogger<RevocationListCache>.Instance);
        using var refresh = new RevocationListRefresh(lists, Interval, time, NullLogger<RevocationListRefresh>.Instance);

        await refresh.StartAsync(TestContext.Current.CancellationToken);
        await away.IsAskedAsync();
        time.Advance(Interval);
        await away.IsAskedAsync();

        await refresh.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(refresh.ExecuteTask!.IsFaulted);
    }

    /// <summary>Fails as the client of Azure's storage does after it tried several times.</summary>
    private sealed class AwaySource : IRevocationListSource, IDisposable
    {
        private readonly SemaphoreSlim asked = new(0);

        public void Dispose() => asked.Dispose();

        public Task IsAskedAsync() => asked.WaitAsync(TestContext.Current.CancellationToken);

        public async IAsyncEnumerable<StoredRevocationList> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            asked.Release();
            if (!cancellation.IsCancellationRequested)
                throw new AggregateException("Retry failed after 4 tries.", new TaskCanceledException(), new TaskCanceledException());
            yield break;
        }
    }
}
