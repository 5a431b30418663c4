namespace IseWorkflow.Core.Signing;

/// <summary>
/// One attempt to sign one revision of one application with the signing app: short-lived, used once, bound to the browser that began it.
/// </summary>
/// <param name="TokenHash">SHA-256 (hexadecimal) of the random token that the app presents; the key of the session.</param>
/// <param name="DocumentHash">SHA-256 (hexadecimal) of the stored bytes to sign.</param>
/// <param name="MatchingCode">Shown on both screens, so that a person notices somebody else's session.</param>
/// <param name="Outcome">Null until the app has posted.</param>
public sealed record SigningSession(
    string TokenHash,
    ApplicationId Application,
    int Revision,
    string ApplicantId,
    string DocumentHash,
    string MatchingCode,
    DateTimeOffset ExpiresAt,
    SigningOutcome? Outcome);

/// <summary>What became of a session.</summary>
/// <param name="RefusalCode">Null while it is being verified (consumed) or where the signature was accepted.</param>
public sealed record SigningOutcome(SigningStatus Status, string? RefusalCode);

/// <summary>The steps of a session after it was opened.</summary>
public enum SigningStatus
{
    /// <summary>A signature was posted; no second one is taken.</summary>
    Consumed,
    Accepted,
    Refused,
}
