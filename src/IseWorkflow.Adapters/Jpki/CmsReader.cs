using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads a CMS SignedData with exactly one signer whose certificate it contains.</summary>
internal static class CmsReader
{
    public static Result<PostedSignature> Read(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> document) =>
        SignedDataEnvelope.Read(bytes).Then(envelope => Decode(bytes, document, envelope).Then(cms => ReadSigner(cms, envelope)));

    private static Result<SignedCms> Decode(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> document, SignedDataEnvelope envelope)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(document.ToArray()), detached: envelope.Content is null);
            cms.Decode(bytes.Span);
            return cms;
        }
        catch (CryptographicException)
        {
            return SignatureRefusals.Malformed;
        }
    }

    private static Result<PostedSignature> ReadSigner(SignedCms cms, SignedDataEnvelope envelope)
    {
        if (cms.SignerInfos.Count != 1)
            return cms.SignerInfos.Count == 0 ? SignatureRefusals.NoSigner : SignatureRefusals.SeveralSigners;
        var signer = cms.SignerInfos[0];
        if (signer.CounterSignerInfos.Count > 0)
            return SignatureRefusals.CounterSigned;
        if (signer.Certificate is not { } certificate)
            return SignatureRefusals.CertificateMissing;
        return CertificateBody.Parse(certificate.RawDataMemory)
            .Select<PostedSignature>(body => new CmsSignature(cms, envelope.Content, certificate, body));
    }
}
