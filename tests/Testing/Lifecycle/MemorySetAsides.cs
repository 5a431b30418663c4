using System.Collections.Concurrent;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>Set-aside effects in memory.</summary>
public sealed class MemorySetAsides : ISetAsideIndex
{
    private readonly ConcurrentDictionary<(ApplicationId, string), SetAsideEffect> effects = new();

    public Task AddAsync(SetAsideEffect effect, CancellationToken cancellation)
    {
        effects[(effect.Application, effect.Key)] = effect;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(ApplicationId application, string key, CancellationToken cancellation)
    {
        effects.TryRemove((application, key), out _);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<SetAsideEffect> ListAsync(CancellationToken cancellation) =>
        effects.Values.OrderBy(effect => (effect.Application.Value, effect.Key)).ToList().ToAsyncEnumerable();
}
