using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>A posted signature that could be read: one signer with one certificate. Nothing of it is believed yet.</summary>
internal abstract class PostedSignature(VerificationKey key, CertificateBody body) : IDisposable
{
    /// <summary>The certificate's.</summary>
    public VerificationKey Key => key;

    public CertificateBody Body => body;

    /// <summary>Why what was signed is not the document, as far as can be told without the key.</summary>
    public abstract Refusal? CheckContent(ReadOnlySpan<byte> document);

    /// <summary>The algorithm, where it is an allowed one and the key is of its kind.</summary>
    public abstract Result<SignatureAlgorithm> FindAlgorithm(AllowedAlgorithms allowed);

    /// <summary>Why the signature is not one of the certificate's key over the document.</summary>
    public abstract Refusal? CheckSignature(ReadOnlySpan<byte> document, SignatureAlgorithm algorithm);

    public void Dispose() => key.Dispose();

    /// <summary>Why the value is not one of the key over the digest.</summary>
    protected Refusal? CheckValue(ReadOnlySpan<byte> value, ReadOnlySpan<byte> digest, SignatureAlgorithm algorithm) =>
        key.Verify(digest, value, algorithm.Hash) ? null : OpenedRsaSignature.Explain(value, key, digest, algorithm);
}
