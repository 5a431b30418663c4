using System.Collections.Concurrent;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Testing.Accounts;

/// <summary>Quotas in memory, for tests of what stands above the store.</summary>
public sealed class MemoryQuota : IQuota
{
    private readonly ConcurrentDictionary<(string Key, DateTimeOffset Start), int> taken = new();

    public IEnumerable<string> Keys => taken.Keys.Select(window => window.Key);

    public Task<bool> TryTakeAsync(QuotaWindow window, CancellationToken cancellation)
    {
        var count = taken.AddOrUpdate((window.Key, window.Start), 1, (_, before) => Math.Min(before + 1, window.Limit + 1));
        return Task.FromResult(count <= window.Limit);
    }

    public Task GiveBackAsync(QuotaWindow window, CancellationToken cancellation)
    {
        taken.AddOrUpdate((window.Key, window.Start), 0, (_, before) => before - 1);
        return Task.CompletedTask;
    }
}
