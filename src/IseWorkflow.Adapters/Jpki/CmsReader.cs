using System.Security.Cryptography.Pkcs;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads a CMS SignedData with exactly one signer whose certificate it contains.</summary>
internal static class CmsReader
{
    public static Result<PostedSignature> Read(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> document) =>
        SignedDataEnvelope.Read(bytes).Then(envelope => ReadSigner(Decode(bytes, document, envelope), envelope));

    private static SignedCms Decode(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> document, SignedDataEnvelope envelope)
    {
        var cms = new SignedCms(new ContentInfo(document.ToArray()), detached: envelope.Content is null);
        cms.Decode(bytes.Span);
        return cms;
    }

    private static Result<PostedSignature> ReadSigner(SignedCms cms, SignedDataEnvelope envelope)
    {
        if (cms.SignerInfos.Count != 1)
            return cms.SignerInfos.Count == 0 ? SignatureRefusals.NoSigner : SignatureRefusals.SeveralSigners;
        var signer = cms.SignerInfos[0];
        if (!IsConsistent(signer, envelope))
            return SignatureRefusals.Malformed;
        if (signer.CounterSignerInfos.Count > 0)
            return SignatureRefusals.CounterSigned;
        if (signer.Certificate is not { } certificate)
            return SignatureRefusals.CertificateMissing;
        return CertificateBody.Parse(certificate.RawDataMemory)
            .Select<PostedSignature>(body => new CmsSignature(cms, envelope.Content, certificate, body));
    }

    /// <summary>The versions and announced digests say what the signer says (RFC 5652, 5.1 and 5.3). Nothing protects them, so nothing else is accepted in them.</summary>
    private static bool IsConsistent(SignerInfo signer, SignedDataEnvelope envelope)
    {
        var version = signer.SignerIdentifier.Type == SubjectIdentifierType.SubjectKeyIdentifier ? 3 : 1;
        return signer.Version == version && envelope.Version == version && envelope.DigestAlgorithms.Contains(signer.DigestAlgorithm.Value!);
    }
}
