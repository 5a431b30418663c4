using System.Globalization;
using System.Security.Cryptography;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Signing;

/// <summary>The browser's side of signing: opens a session for the application that waits for a signature, and tells how it stands.</summary>
public sealed class SigningDesk(
    IApplicationStore applications, ILifecycleStore lifecycle, ISigningSessionStore sessions, SigningDocuments documents, TimeProvider time)
{
    /// <summary>How long an app has to sign after the session was opened.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MatchingCodeDigits = 4;

    /// <summary>Opens a session for the applicant's own application. An earlier one of the same revision is superseded.</summary>
    public async Task<Result<OpenedSigningSession>> OpenAsync(ApplicationId application, string applicantId, CancellationToken cancellation)
    {
        if (await ReadOwnAsync(application, applicantId, cancellation) is not { } head)
            return SessionRefusals.ApplicationUnknown;
        if (await ReadStateAsync(application, cancellation) is not State.AwaitingSignature awaiting)
            return SessionRefusals.NotAwaited;

        var document = await documents.EnsureAsync(head, awaiting.Revision, cancellation);
        var opened = new OpenedSigningSession(TokenSecret.Draw(), DrawMatchingCode(), time.GetUtcNow() + Lifetime);
        await sessions.CreateAsync(
            new SigningSession(
                TokenSecret.Hash(opened.Token),
                application,
                awaiting.Revision,
                applicantId,
                SigningDocument.Hash(document.Span),
                opened.MatchingCode,
                opened.ExpiresAt,
                Outcome: null),
            cancellation);
        return opened;
    }

    /// <summary>How the newest session of the applicant's own application stands.</summary>
    public async Task<Result<SigningSessionView>> FindNewestAsync(ApplicationId application, string applicantId, CancellationToken cancellation)
    {
        if (await ReadOwnAsync(application, applicantId, cancellation) is null)
            return SessionRefusals.ApplicationUnknown;
        return await ReadStateAsync(application, cancellation) is { } state
            && RevisionOf(state) is { } revision
            && await sessions.ReadNewestAsync(application, revision, cancellation) is { } session
                ? new SigningSessionView(ProgressOf(session), RefusalOf(session), session.MatchingCode, session.ExpiresAt)
                : SessionRefusals.Unknown;
    }

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

    private async Task<ApplicationHead?> ReadOwnAsync(ApplicationId application, string applicantId, CancellationToken cancellation) =>
        await applications.ReadHeadAsync(application, cancellation) is { } head && head.ApplicantId == applicantId ? head : null;

    private async Task<State?> ReadStateAsync(ApplicationId application, CancellationToken cancellation) =>
        (await lifecycle.LoadAsync(application, cancellation))?.State;

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
