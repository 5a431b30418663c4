namespace IseWorkflow.Core.Accounts;

/// <summary>Issues and checks the secrets of mailed links. Only their hash is stored; each is good for one purpose until it expires.</summary>
public sealed class AccessTokens(IAccessTokenStore store, TimeProvider time)
{
    /// <summary>Issues a token that is taken until the instant.</summary>
    /// <returns>The secret, to be put into the link's fragment. It cannot be read again.</returns>
    public async Task<string> IssueAsync(
        TokenPurpose purpose, string subject, string? detail, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var secret = TokenSecret.Draw();
        await store.CreateAsync(TokenSecret.Hash(secret), new(purpose, subject, detail, expiresAt), cancellation);
        return secret;
    }

    /// <summary>The token of a secret, where it is for the purpose, not expired and not used.</summary>
    public Task<Result<AccessToken>> CheckAsync(string? secret, TokenPurpose purpose, CancellationToken cancellation) =>
        CheckAsync(secret, [purpose], cancellation);

    /// <summary>The same, where more than one purpose will do.</summary>
    public async Task<Result<AccessToken>> CheckAsync(
        string? secret, IReadOnlyCollection<TokenPurpose> purposes, CancellationToken cancellation)
    {
        var found = await FindAsync(secret, purposes, cancellation);
        return found.Then<AccessToken>(token => token.UsedAt is null ? token : LinkRefusals.AlreadyUsed);
    }

    /// <summary>Uses a single-use token up: of two that try at once, one succeeds.</summary>
    /// <param name="again">Takes a used token once more where a repeat is harmless, such as for who has used it.</param>
    public async Task<Result<AccessToken>> UseAsync(
        string? secret, TokenPurpose purpose, Func<AccessToken, bool> again, CancellationToken cancellation)
    {
        var found = await FindAsync(secret, [purpose], cancellation);
        if (!found.Is(out var token, out _))
            return found;
        var isFirst = token.UsedAt is null && await store.TryUseAsync(TokenSecret.Hash(secret!), time.GetUtcNow(), cancellation);
        return isFirst || again(token) ? token : LinkRefusals.AlreadyUsed;
    }

    private async Task<Result<AccessToken>> FindAsync(
        string? secret, IReadOnlyCollection<TokenPurpose> purposes, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(secret))
            return LinkRefusals.Unknown;
        var token = await store.ReadAsync(TokenSecret.Hash(secret), cancellation);
        if (token is null || !purposes.Contains(token.Purpose))
            return LinkRefusals.Unknown;
        return time.GetUtcNow() < token.ExpiresAt ? token : LinkRefusals.Expired;
    }
}
