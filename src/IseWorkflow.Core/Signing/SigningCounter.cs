using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Signing;

/// <summary>The signing app's side: gives out the document for a session's token, and takes the signature over it, once.</summary>
public sealed class SigningCounter(
    IApplicationReader applications,
    ILifecycleStore lifecycle,
    ISigningSessionStore sessions,
    SigningDocuments documents,
    SignatureIntake intake,
    TimeProvider time)
{
    /// <summary>What the app shows and signs. May be asked again until a signature was posted.</summary>
    public async Task<Result<DocumentToSign>> FetchAsync(string? token, CancellationToken cancellation)
    {
        if (!(await FindOpenAsync(token, cancellation)).Is(out var session, out var refusal))
            return refusal;
        if (await applications.ReadAsync(session.Application, cancellation) is not { } application)
            return SessionRefusals.Unknown;
        var form = documents.Describe(application, session.Revision);
        var document = await documents.ReadAsync(session, cancellation);
        return new DocumentToSign(form.Title, session.MatchingCode, document, session.DocumentHash, session.ExpiresAt);
    }

    /// <summary>
    /// Takes a posted signature. The session is used up before anything is verified: a token is good for one try, so nobody can probe with it,
    /// and of two posts only one is looked at.
    /// </summary>
    public async Task<Result<VerifiedSignature>> SubmitAsync(string? token, SubmittedSignature signature, CancellationToken cancellation)
    {
        if (!(await FindOpenAsync(token, cancellation)).Is(out var session, out var refusal))
            return refusal;
        if (!await sessions.TryConsumeAsync(session, cancellation))
            return SessionRefusals.Used;

        // From here on it is brought to an end even if the app hangs up: the token cannot be used again.
        return await FinishAsync(session, signature, CancellationToken.None);
    }

    private async Task<Result<VerifiedSignature>> FinishAsync(SigningSession session, SubmittedSignature signature, CancellationToken cancellation)
    {
        var outcome = new SigningOutcome(SigningStatus.Refused, SessionRefusals.Interrupted.Code);
        try
        {
            var result = await VerifyAsync(session, signature, cancellation);
            outcome = OutcomeOf(result);
            return result;
        }
        finally
        {
            await sessions.CloseAsync(session, outcome, cancellation);
        }
    }

    private async Task<Result<VerifiedSignature>> VerifyAsync(SigningSession session, SubmittedSignature signature, CancellationToken cancellation) =>
        await IsAwaitedAsync(session, cancellation)
            ? await intake.TakeAsync(session, await documents.ReadAsync(session, cancellation), signature, cancellation)
            : SessionRefusals.NotAwaited;

    private async Task<Result<SigningSession>> FindOpenAsync(string? token, CancellationToken cancellation)
    {
        if (token is null || await sessions.ReadAsync(TokenSecret.Hash(token), cancellation) is not { } session)
            return SessionRefusals.Unknown;
        if (session.Outcome is not null)
            return SessionRefusals.Used;
        if (session.ExpiresAt <= time.GetUtcNow())
            return SessionRefusals.Expired;
        return await sessions.IsNewestAsync(session, cancellation) ? session : SessionRefusals.Superseded;
    }

    private async Task<bool> IsAwaitedAsync(SigningSession session, CancellationToken cancellation) =>
        await lifecycle.LoadAsync(session.Application, cancellation) is { State: State.AwaitingSignature awaiting }
        && awaiting.Revision == session.Revision;

    private static SigningOutcome OutcomeOf(Result<VerifiedSignature> result) => result.Match(
        _ => new SigningOutcome(SigningStatus.Accepted, null),
        refusal => new SigningOutcome(SigningStatus.Refused, refusal.Code));
}

/// <summary>What an app shows and signs.</summary>
/// <param name="MatchingCode">Has to be the same on the page that opened the session.</param>
/// <param name="Document">The exact octets to sign (UTF-8 text).</param>
/// <param name="Sha256">Of the document, lower-case hexadecimal; the app computes it itself over what it shows.</param>
public sealed record DocumentToSign(
    LocalizedText Procedure, string MatchingCode, ReadOnlyMemory<byte> Document, string Sha256, DateTimeOffset ExpiresAt);
