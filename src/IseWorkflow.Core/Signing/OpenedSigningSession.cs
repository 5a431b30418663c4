namespace IseWorkflow.Core.Signing;

/// <summary>A session just opened; the only moment at which its token exists in the clear.</summary>
/// <param name="Token">Goes to the signing app in the fragment of the start link, and nowhere else.</param>
public sealed record OpenedSigningSession(string Token, string MatchingCode, DateTimeOffset ExpiresAt);

/// <summary>How a session stands, for the page that waits for it.</summary>
/// <param name="Refusal">Why the signature was not accepted; null otherwise.</param>
public sealed record SigningSessionView(SigningProgress Progress, Refusal? Refusal, string MatchingCode, DateTimeOffset ExpiresAt);

/// <summary>Where a session stands.</summary>
public enum SigningProgress
{
    /// <summary>Waits for the app.</summary>
    Open,

    /// <summary>A signature came in and is being verified.</summary>
    Consumed,
    Accepted,
    Refused,

    /// <summary>Its time passed without an outcome; another can be opened.</summary>
    Expired,
}
