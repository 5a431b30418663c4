using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>The one signer of a CMS SignedData (RFC 5652, 5.3), with or without signed attributes.</summary>
internal sealed class CmsSignature(SignedCms cms, ReadOnlyMemory<byte>? attached, X509Certificate2 certificate, CertificateBody body)
    : PostedSignature(certificate, body)
{
    private SignerInfo Signer => cms.SignerInfos[0];

    public override Refusal? CheckContent(ReadOnlySpan<byte> document) =>
        attached is { } content && !content.Span.SequenceEqual(document) ? SignatureRefusals.WrongDocument : null;

    public override Result<SignatureAlgorithm> FindAlgorithm(AllowedAlgorithms allowed) =>
        allowed.Find(Signer.DigestAlgorithm.Value, Signer.SignatureAlgorithm.Value).Then<SignatureAlgorithm>(algorithm =>
            AllowedAlgorithms.KeyFits(algorithm, Certificate) ? algorithm : SignatureRefusals.KeyNotAllowed);

    public override Refusal? CheckSignature(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm)
    {
        var digest = CryptographicOperations.HashData(algorithm.Hash, document);
        if (SignedAttributes.Check(Signer.SignedAttributes, digest, Body) is { } refusal)
            return refusal;
        if (Holds())
            return null;
        var signed = Signer.SignedAttributes.Count == 0 ? digest : SignedAttributes.Digest(Signer.SignedAttributes, algorithm.Hash);
        return OpenedRsaSignature.Explain(Signer.GetSignature(), Certificate, signed, algorithm);
    }

    private bool Holds()
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
