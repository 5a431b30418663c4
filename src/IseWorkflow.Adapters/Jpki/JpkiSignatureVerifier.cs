using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Verifies signatures of My Number cards and keeps what was checked as evidence.</summary>
public sealed class JpkiSignatureVerifier(SignatureExamination examination, TimeProvider time) : ISignatureVerifier
{
    public Task<Result<VerifiedSignature>> VerifyAsync(
        ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, CancellationToken cancellation) =>
        Task.FromResult(examination.Examine(document, signature, receivedAt).Select(examined => new VerifiedSignature(
            examined.Holder, examined.Certificate.SerialNumber, Evidence(document, signature, receivedAt, examined))));

    private SignatureEvidence Evidence(
        ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, ExaminedSignature examined) => new(
        SignatureEvidence.CurrentVersion,
        document,
        signature.Format,
        signature.Bytes,
        [examined.Certificate.Encoded, examined.Root],
        receivedAt,
        time.GetUtcNow(),
        SignatureExamination.Checks);
}
