using System.Security.Cryptography;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>A bare signature value over the document's digest, as platform operators deliver it.</summary>
internal sealed class RawSignature(ReadOnlyMemory<byte> value, VerificationKey key, CertificateBody body) : PostedSignature(key, body)
{
    /// <summary>A bare value carries no content to compare.</summary>
    public override Refusal? CheckContent(ReadOnlySpan<byte> document) => null;

    public override Result<SignatureAlgorithm> FindAlgorithm(AllowedAlgorithms allowed) => allowed.FindByKey(Key);

    public override Refusal? CheckSignature(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm) =>
        CheckValue(value.Span, CryptographicOperations.HashData(algorithm.Hash, document), algorithm);
}
