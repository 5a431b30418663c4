using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>A bare signature value over the document's digest, as platform operators deliver it.</summary>
internal sealed class RawSignature(X509Certificate2 certificate, CertificateBody body, ReadOnlyMemory<byte> value)
    : PostedSignature(certificate, body)
{
    /// <summary>A bare value carries no content to compare.</summary>
    public override Refusal? CheckContent(ReadOnlySpan<byte> document) => null;

    public override Result<SignatureAlgorithm> FindAlgorithm(AllowedAlgorithms allowed) => allowed.FindByKey(Certificate);

    public override Refusal? CheckSignature(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm)
    {
        if (Holds(document, algorithm))
            return null;
        var digest = CryptographicOperations.HashData(algorithm.Hash, document);
        return OpenedRsaSignature.Explain(value.Span, Certificate, digest, algorithm);
    }

    private bool Holds(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm)
    {
        using var rsa = Certificate.GetRSAPublicKey();
        using var ecdsa = Certificate.GetECDsaPublicKey();
        return rsa?.VerifyData(document, value.Span, algorithm.Hash, RSASignaturePadding.Pkcs1)
            ?? ecdsa?.VerifyData(document, value.Span, algorithm.Hash, DSASignatureFormat.Rfc3279DerSequence)
            ?? false;
    }
}
