using System.Collections.Concurrent;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Testing.Accounts;

/// <summary>Access tokens in memory, for tests of what stands above the store.</summary>
public sealed class MemoryAccessTokens : IAccessTokenStore
{
    private readonly ConcurrentDictionary<string, AccessToken> tokens = new();

    public IReadOnlyDictionary<string, AccessToken> ByHash => tokens;

    public Task CreateAsync(string tokenHash, AccessToken token, CancellationToken cancellation)
    {
        tokens[tokenHash] = token;
        return Task.CompletedTask;
    }

    public Task<AccessToken?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        Task.FromResult(tokens.GetValueOrDefault(tokenHash));

    public Task<bool> TryUseAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation) =>
        Task.FromResult(tokens.TryGetValue(tokenHash, out var token)
            && token.UsedAt is null
            && tokens.TryUpdate(tokenHash, token with { UsedAt = at }, token));
}
