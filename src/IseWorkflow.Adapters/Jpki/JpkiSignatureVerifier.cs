using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Verifies signatures of My Number cards: first all that can be told from the octets, then whether the certificate was revoked.</summary>
public sealed class JpkiSignatureVerifier(
    SignatureExamination examination, IRevocationChecker revocation, RevocationRule rule, TimeProvider time) : ISignatureVerifier
{
    public async Task<Result<VerifiedSignature>> VerifyAsync(
        ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        if (!examination.Examine(document, signature, receivedAt).Is(out var examined, out var refusal))
            return refusal;
        var answer = await revocation.CheckAsync(examined.Certificate.Encoded, examined.Root, cancellation);
        if (rule.Check(answer) is { } revoked)
            return revoked;
        var evidence = new SignatureEvidence(
            SignatureEvidence.CurrentVersion,
            document,
            signature.Format,
            signature.Bytes,
            [examined.Certificate.Encoded, examined.Root],
            receivedAt,
            time.GetUtcNow(),
            SignatureExamination.Checks,
            answer);
        return new VerifiedSignature(examined.Holder, examined.Certificate.SerialNumber, evidence);
    }
}
