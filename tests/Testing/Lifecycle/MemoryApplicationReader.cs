using IseWorkflow.Core.Applications;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>Applications in memory, read whole.</summary>
public sealed class MemoryApplicationReader(MemoryStorage storage) : IApplicationReader
{
    public Task<ApplicationRecord?> ReadAsync(ApplicationId id, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Find(id)?.Read());
}
