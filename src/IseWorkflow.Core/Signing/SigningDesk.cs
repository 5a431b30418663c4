using System.Globalization;
using System.Security.Cryptography;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Signing;

/// <summary>The browser's side of signing: opens a session for the application that waits for a signature, and tells how it stands.</summary>
public sealed class SigningDesk(ISigningSessionStore sessions, SigningDocuments documents, TimeProvider time)
{
    /// <summary>How long an app has to sign after the session was opened.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MatchingCodeDigits = 4;

    /// <summary>Opens a session for an application of whoever asks. An earlier one of the same revision is superseded.</summary>
    public async Task<Result<OpenedSigningSession>> OpenAsync(ApplicationRecord application, CancellationToken cancellation)
    {
        var ledger = application.Ledger;
        if (ledger.State is not State.AwaitingSignature awaiting)
            return SessionRefusals.NotAwaited;

        var document = await documents.EnsureAsync(application, awaiting.Revision, cancellation);
        var opened = new OpenedSigningSession(TokenSecret.Draw(), DrawMatchingCode(), time.GetUtcNow() + Lifetime);
        await sessions.CreateAsync(
            new SigningSession(
                TokenSecret.Hash(opened.Token),
                ledger.Head.Id,
                awaiting.Revision,
                ledger.Head.ApplicantId,
                SigningDocument.Hash(document.Span),
                opened.MatchingCode,
                opened.ExpiresAt,
                Outcome: null),
            cancellation);
        return opened;
    }

    /// <summary>How the newest session of an application stands.</summary>
    public async Task<Result<SigningSessionView>> FindNewestAsync(Ledger ledger, CancellationToken cancellation) =>
        RevisionOf(ledger.State) is { } revision && await sessions.ReadNewestAsync(ledger.Head.Id, revision, cancellation) is { } session
            ? new SigningSessionView(ProgressOf(session), RefusalOf(session), session.MatchingCode, session.ExpiresAt)
            : SessionRefusals.Unknown;

    private SigningProgress ProgressOf(SigningSession session) => session.Outcome?.Status switch
    {
        SigningStatus.Accepted => SigningProgress.Accepted,
        SigningStatus.Refused => SigningProgress.Refused,
        _ when session.ExpiresAt <= time.GetUtcNow() => SigningProgress.Expired,
        SigningStatus.Consumed => SigningProgress.Consumed,
        _ => SigningProgress.Open,
    };

    private static Refusal? RefusalOf(SigningSession session) =>
        session.Outcome?.RefusalCode is { } code ? SigningRefusals.Find(code) : null;

    private static int? RevisionOf(State state) => state switch
    {
        State.AwaitingSignature awaiting => awaiting.Revision,
        State.AwaitingConfirmation signed => signed.Revision,
        State.UnderReview review => review.Revision,
        _ => null,
    };

    private static string DrawMatchingCode() => RandomNumberGenerator.GetInt32((int)Math.Pow(10, MatchingCodeDigits))
        .ToString($"D{MatchingCodeDigits}", CultureInfo.InvariantCulture);
}
