using System.Collections.Concurrent;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>
/// The rows of all applications in memory, with what the tables promise: a commit happens whole and only on the version that was loaded, a
/// signal is taken once for ever, and a checkout is replaced only as it was read. Each call is a critical section, as a request to storage
/// is.
/// </summary>
public sealed class MemoryStorage
{
    private readonly Lock one = new();
    private readonly ConcurrentDictionary<ApplicationId, MemoryPartition> partitions = new();

    public MemoryStorage(TimeProvider time)
    {
        Lifecycle = new MemoryLifecycleStore(this, time);
        Applications = new MemoryApplicationStore(this);
        Checkouts = new Payments.MemoryCheckoutStore(this);
        Index = new MemoryApplicationIndex(this);
        Reader = new MemoryApplicationReader(this);
    }

    public MemoryLifecycleStore Lifecycle { get; }

    public MemoryApplicationStore Applications { get; }

    public Payments.MemoryCheckoutStore Checkouts { get; }

    public MemoryApplicationIndex Index { get; }

    public MemoryApplicationReader Reader { get; }

    internal IEnumerable<MemoryPartition> Partitions => partitions.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => pair.Value);

    internal MemoryPartition? Find(ApplicationId application) => partitions.GetValueOrDefault(application);

    internal MemoryPartition Require(ApplicationId application) => Find(application) ?? throw new UnknownApplicationException(application);

    internal bool TryAdd(MemoryPartition partition) => partitions.TryAdd(partition.Head.Id, partition);

    internal Task<T> AsOne<T>(Func<T> request)
    {
        lock (one)
            return Task.FromResult(request());
    }
}
