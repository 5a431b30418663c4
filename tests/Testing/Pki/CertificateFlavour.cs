using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Testing.Pki;

/// <summary>What a certificate of the test PKI is made of; a test changes the one thing that it is about.</summary>
public sealed record CertificateFlavour(
    RootAuthority Issuer,
    AsymmetricAlgorithm Key,
    IReadOnlyList<X509Extension> Extensions,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter)
{
    /// <summary>With the extension in place of one of the same kind, or added.</summary>
    public CertificateFlavour With(X509Extension extension) =>
        this with { Extensions = [.. Without(extension.Oid!.Value!).Extensions, extension] };

    /// <summary>With the extension besides any of the same kind.</summary>
    public CertificateFlavour Adding(X509Extension extension) => this with { Extensions = [.. Extensions, extension] };

    public CertificateFlavour Without(string oid) => this with { Extensions = [.. Extensions.Where(e => e.Oid!.Value != oid)] };

    /// <summary>Issued by another authority, which also names its own key in it.</summary>
    public CertificateFlavour By(RootAuthority issuer) => (this with { Issuer = issuer }).With(issuer.AuthorityKeyIdentifier);

    public CertificateFlavour Holding(CardHolder holder) => With(ProfileExtensions.Holder(holder.OtherNames));

    /// <summary>A certificate together with its key.</summary>
    public SignerCredential Issue()
    {
        using var certificate = Issuer.Issue(Key, Extensions, NotBefore, NotAfter);
        return new SignerCredential(Key is RSA rsa ? certificate.CopyWithPrivateKey(rsa) : certificate.CopyWithPrivateKey((ECDsa)Key));
    }
}
