namespace IseWorkflow.Core.Signing;

/// <summary>Keeps signing sessions by the hash of their token.</summary>
public interface ISigningSessionStore
{
    Task CreateAsync(SigningSession session, CancellationToken cancellation);

    Task<SigningSession?> ReadAsync(string tokenHash, CancellationToken cancellation);

    /// <summary>The newest session of an application's revision.</summary>
    Task<SigningSession?> ReadNewestAsync(ApplicationId application, int revision, CancellationToken cancellation);

    /// <summary>False where a newer one of the same revision took its place.</summary>
    Task<bool> IsNewestAsync(SigningSession session, CancellationToken cancellation);

    /// <summary>Marks it consumed, once: false where somebody did so before.</summary>
    Task<bool> TryConsumeAsync(SigningSession session, CancellationToken cancellation);

    Task CloseAsync(SigningSession session, SigningOutcome outcome, CancellationToken cancellation);
}
