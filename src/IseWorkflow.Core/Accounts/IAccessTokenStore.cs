namespace IseWorkflow.Core.Accounts;

/// <summary>Keeps access tokens (mailed links) by the hash of their secret.</summary>
public interface IAccessTokenStore
{
    Task CreateAsync(string tokenHash, AccessToken token, CancellationToken cancellation);

    Task<AccessToken?> ReadAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>Marks a single-use token used, once: false where it was used before.</summary>
    Task<bool> TryUseAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation);
}
