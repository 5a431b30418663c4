using System.Security.Cryptography;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>The one signer of a CMS SignedData (RFC 5652, 5.3), with or without signed attributes.</summary>
internal sealed class CmsSignature(CmsSignerInfo signer, ReadOnlyMemory<byte>? attached, VerificationKey key, CertificateBody body)
    : PostedSignature(key, body)
{
    public override Refusal? CheckContent(ReadOnlySpan<byte> document) =>
        attached is { } content && !content.Span.SequenceEqual(document) ? SignatureRefusals.WrongDocument : null;

    public override Result<SignatureAlgorithm> FindAlgorithm(AllowedAlgorithms allowed) =>
        allowed.Find(signer.Digest, signer.Algorithm).Then<SignatureAlgorithm>(algorithm =>
            Key.Fits(algorithm) ? algorithm : SignatureRefusals.KeyNotAllowed);

    public override Refusal? CheckSignature(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm)
    {
        var digest = CryptographicOperations.HashData(algorithm.Hash, document);
        if (signer.Attributes?.Check(digest, Body) is { } refusal)
            return refusal;
        return CheckValue(signer.Value.Span, signer.Attributes?.Digest(algorithm.Hash) ?? digest, algorithm);
    }
}
