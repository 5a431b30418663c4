using System.Globalization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Timestamps;

namespace IseWorkflow.Core.Signing;

/// <summary>Verifies a signature and, where it holds, keeps evidence and signer and tells the application's lifecycle.</summary>
public sealed class SignatureIntake(
    ISignatureVerifier verifier,
    IApplicationStore applications,
    IDocumentStore documents,
    EvidenceTimestamps timestamps,
    ILifecycleStore lifecycle,
    ILifecycleRuntime runtime,
    TimeProvider time)
{
    private const string SignalPrefix = "signed-";

    /// <summary>The id of the signal that says that a revision was signed; there is one a revision.</summary>
    public static string SignalId(int revision) => $"{SignalPrefix}{revision:D4}";

    /// <summary>The revision that a signal's id names; null where it is no id of <see cref="SignalId"/>.</summary>
    public static int? RevisionOf(string signalId) =>
        signalId.StartsWith(SignalPrefix, StringComparison.Ordinal)
        && int.TryParse(signalId.AsSpan(SignalPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && signalId == SignalId(revision)
            ? revision
            : null;

    public async Task<Result<VerifiedSignature>> TakeAsync(
        SigningSession session, ReadOnlyMemory<byte> document, SubmittedSignature signature, CancellationToken cancellation)
    {
        var receivedAt = time.GetUtcNow();
        var result = await verifier.VerifyAsync(document, signature, receivedAt, cancellation);
        if (!result.Is(out var verified, out _))
            return result;

        var signal = await StoreAsync(session, verified, receivedAt, cancellation);
        if (!await lifecycle.EnqueueAsync(session.Application, signal, cancellation))
            return SessionRefusals.NotAwaited;
        await runtime.SignalAsync(session.Application, signal, cancellation);
        return result;
    }

    /// <summary>Evidence and signer are stored before the signal that refers to them. The signal's id is the revision's, so one signature counts.</summary>
    private async Task<Signal.Signed> StoreAsync(
        SigningSession session, VerifiedSignature verified, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        var evidence = verified.Evidence.ToBytes();
        var name = SignatureEvidence.BlobName(session.Revision, evidence);
        await documents.WriteAsync(session.Application, name, new StoredDocument(evidence, "application/json"), cancellation);
        await timestamps.EnsureAsync(session.Application, name, cancellation);
        await applications.WriteSignerAsync(session.Application, session.Revision, verified.Signer, cancellation);
        return new Signal.Signed(SignalId(session.Revision), Actor.Citizen(session.ApplicantId), receivedAt, session.Revision, name);
    }
}
