using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads a CMS SignedData with exactly one signer whose certificate it contains.</summary>
internal static class CmsReader
{
    public static Result<PostedSignature> Read(ReadOnlyMemory<byte> bytes) => SignedDataEnvelope.Read(bytes).Then(ReadSigner);

    private static Result<PostedSignature> ReadSigner(SignedDataEnvelope envelope)
    {
        if (envelope.Signers is not [var signer])
            return envelope.Signers.Count == 0 ? SignatureRefusals.NoSigner : SignatureRefusals.SeveralSigners;
        if (!IsConsistent(signer, envelope))
            return SignatureRefusals.Malformed;
        if (signer.IsCounterSigned)
            return SignatureRefusals.CounterSigned;
        return FindCertificate(signer, envelope).Then(body =>
            VerificationKey.Decode(body.PublicKey).Select<PostedSignature>(key => new CmsSignature(signer, envelope.Content, key, body)));
    }

    /// <summary>The versions and announced digests say what the signer says (RFC 5652, 5.1 and 5.3). Nothing protects them, so nothing else is accepted in them.</summary>
    private static bool IsConsistent(CmsSignerInfo signer, SignedDataEnvelope envelope) =>
        signer.Version == signer.Name.Version && envelope.Version == signer.Version && envelope.DigestAlgorithms.Any(digest => digest.Is(signer.Digest.Oid));

    /// <summary>The certificate that the signer names. One that cannot be read may be it, so it is told of where no other is.</summary>
    private static Result<CertificateBody> FindCertificate(CmsSignerInfo signer, SignedDataEnvelope envelope)
    {
        Refusal? unreadable = null;
        foreach (var certificate in envelope.Certificates)
        {
            if (!CertificateBody.Parse(certificate).Is(out var body, out var refusal))
                unreadable ??= refusal;
            else if (signer.Name.Names(body))
                return body;
        }

        return unreadable ?? SignatureRefusals.CertificateMissing;
    }
}
