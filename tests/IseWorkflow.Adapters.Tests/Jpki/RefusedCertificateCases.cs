using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

/// <summary>Good signatures of certificates that must not count.</summary>
internal static class RefusedCertificateCases
{
    private const string KeyUsage = "2.5.29.15";
    private const string PolicyOid = "2.5.29.32";

    private static readonly TestPki Pki = TestPki.Shared;
    private static readonly HandmadeCertificate Handmade = HandmadeCertificate.Of(Pki.Good);

    public static Dictionary<string, (Func<SubmittedSignature> Signature, string Code)> All { get; } = new()
    {
        ["root of the same name, not trusted"] = (() => Sign(Pki.FromStranger), "certificate_issuer_key_unknown"),
        ["forged under the trusted root's key identifier"] = (() => Sign(Pki.Forged), "certificate_signature_invalid"),
        ["no authority key identifier"] = (() => Sign(Pki.MissingAuthorityKey), "certificate_authority_key_missing"),
        ["authority key identifier without key"] = (() => Sign(Pki.Good.With(AuthorityWithoutKey())), "certificate_authority_key_missing"),
        ["authority key identifier malformed"] = (() => Sign(Handmade, Pki.Good.With(Broken("2.5.29.35"))), "certificate_extension_malformed"),
        ["self-signed"] = (() => SelfSigned(JpkiNames.Subject("Mie-ken", "Ise-shi", "1")).Raw(Document), "certificate_issuer_unknown"),
        ["self-signed under the root's name"] = (() => SelfSigned(JpkiNames.Root).Raw(Document), "certificate_authority_key_missing"),
        ["the root itself"] = (() => RootAsSigner().Raw(Document), "certificate_authority_key_missing"),
        ["another name of issuer"] = (() => SelfSigned(new X500DistinguishedName("C=JP, O=JPKI, OU=JPKI for digital signature")).Raw(Document), "certificate_issuer_unknown"),
        ["issued with SHA-1"] = (() => Sign(Handmade with { InnerAlgorithm = Sha1, OuterAlgorithm = Sha1, Hash = HashAlgorithmName.SHA1 }), "certificate_algorithm_not_allowed"),
        ["issued with SHA-512"] = (() => Sign(Handmade with { InnerAlgorithm = Sha512, OuterAlgorithm = Sha512, Hash = HashAlgorithmName.SHA512 }), "certificate_algorithm_not_allowed"),
        ["a changed octet in the certificate"] = (Changed, "certificate_signature_invalid"),
        ["expired a second ago"] = (() => Sign(Pki.Expired), "certificate_expired"),
        ["valid from the next second"] = (() => Sign(Pki.NotYetValid), "certificate_not_yet_valid"),
        ["root whose time is over"] = (() => Sign(Pki.FromEndedRoot), "certificate_root_expired"),
        ["user-authentication certificate"] = (() => Sign(Pki.Authentication), "certificate_for_authentication"),
        ["user-authentication certificate of its own authority"] = (() => ForAuthentication(new X500DistinguishedName("C=JP, O=JPKI, OU=JPKI for user authentication")), "certificate_for_authentication"),
        ["user-authentication certificate of an unknown key of the root's name"] = (() => Sign(Pki.Authentication.By(Pki.Stranger)), "certificate_for_authentication"),
        ["user-authentication certificate in CMS"] = (() => Pki.Authentication.Issue().Attached(Document), "certificate_for_authentication"),
        ["authentication usage under the signing policy"] = (() => Sign(Pki.Good.With(ProfileExtensions.AuthenticationUsage).With(ProfileExtensions.ClientAuthentication)), "certificate_for_authentication"),
        ["signing usage under the authentication policy"] = (() => Sign(Pki.Good.With(ProfileExtensions.Policy(JpkiOids.AuthenticationPolicy))), "certificate_for_authentication"),
        ["no key usage"] = (() => Sign(Pki.Good.Without(KeyUsage)), "certificate_key_usage_invalid"),
        ["signature without non-repudiation"] = (() => Sign(Usage(X509KeyUsageFlags.DigitalSignature)), "certificate_key_usage_invalid"),
        ["non-repudiation without signature"] = (() => Sign(Usage(X509KeyUsageFlags.NonRepudiation)), "certificate_key_usage_invalid"),
        ["encipherment only"] = (() => Sign(Usage(X509KeyUsageFlags.KeyEncipherment)), "certificate_key_usage_invalid"),
        ["key usage not critical"] = (() => Sign(Usage(Signing, critical: false)), "certificate_key_usage_invalid"),
        ["key usage malformed"] = (() => Sign(Handmade, Pki.Good.With(Broken(KeyUsage, critical: true))), "certificate_extension_malformed"),
        ["key usage empty"] = (() => Sign(Handmade, Pki.Good.With(new X509Extension(KeyUsage, [3, 1, 0], critical: true))), "certificate_extension_malformed"),
        ["signing usage with an extended one"] = (() => Sign(Pki.Good.With(ProfileExtensions.ClientAuthentication)), "certificate_key_usage_invalid"),
        ["a certification authority"] = (() => Sign(Pki.Good.With(new X509BasicConstraintsExtension(true, false, 0, true))), "certificate_is_authority"),
        ["no policy"] = (() => Sign(Pki.Good.Without(PolicyOid)), "certificate_policy_missing"),
        ["test policy in production"] = (() => Sign(Pki.TestPolicy), "certificate_policy_test"),
        ["another policy"] = (() => Sign(Pki.WrongPolicy), "certificate_policy_other"),
        ["test policy beside the signing policy, in production"] = (() => Sign(Pki.Good.With(Policies(JpkiOids.SigningPolicy, JpkiOids.TestSigningPolicy))), "certificate_policy_test"),
        ["authentication policy beside the signing policy"] = (() => Sign(Pki.Good.With(Policies(JpkiOids.SigningPolicy, JpkiOids.AuthenticationPolicy))), "certificate_for_authentication"),
        ["any policy"] = (() => Sign(Pki.Good.With(ProfileExtensions.Policy("2.5.29.32.0"))), "certificate_policy_other"),
        ["a longer policy that begins the same"] = (() => Sign(Pki.Good.With(ProfileExtensions.Policy(JpkiOids.SigningPolicy + ".1"))), "certificate_policy_other"),
        ["policy malformed"] = (() => Sign(Handmade, Pki.Good.With(Broken(PolicyOid, critical: true))), "certificate_extension_malformed"),
        ["unknown critical extension"] = (() => Sign(Pki.Good.With(new X509Extension("1.2.3.4.5", [5, 0], critical: true))), "certificate_critical_unknown"),
        ["name constraints, critical"] = (() => Sign(Pki.Good.With(new X509Extension("2.5.29.30", [0x30, 0], critical: true))), "certificate_critical_unknown"),
        ["issuer alternative name, critical"] = (() => Sign(Pki.Good.With(new X509Extension("2.5.29.18", ProfileExtensions.IssuerAltName(JpkiNames.Root).RawData, critical: true))), "certificate_critical_unknown"),
        ["an extension twice"] = (() => Sign(Handmade, Pki.Good.Adding(ProfileExtensions.SigningUsage)), "certificate_extension_repeated"),
        ["version 1"] = (() => Sign(Handmade with { Version = 0, Extensions = [] }), "certificate_malformed"),
        ["no holder"] = (() => Sign(Pki.Good.Without("2.5.29.17")), "certificate_holder_missing"),
        ["holder malformed"] = (() => Sign(Handmade, Pki.Good.With(new X509Extension("2.5.29.17", [0x30, 1], critical: false))), "certificate_holder_malformed"),
        ["born tomorrow"] = (() => Sign(Pki.Good.Holding(TestPki.Hanako with { BirthDate = "520261125" })), "certificate_birth_date_invalid"),
        ["birth date impossible"] = (() => Sign(Pki.Good.Holding(TestPki.Hanako with { BirthDate = "319800230" })), "certificate_birth_date_invalid"),
        ["address too long"] = (() => Sign(Pki.Good.Holding(TestPki.Hanako with { Address = new('町', 201), AddressSubstitutions = new('0', 201) })), "certificate_address_too_long"),
    };

    private const string Sha1 = "1.2.840.113549.1.1.5";
    private const string Sha512 = "1.2.840.113549.1.1.13";
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private static byte[] Document => RefusedSignatureCases.Document;

    private static SubmittedSignature Sign(CertificateFlavour flavour) => flavour.Issue().Raw(Document);

    private static SubmittedSignature Sign(HandmadeCertificate certificate) => Pki.Good.Issue().Raw(Document) with { Certificate = certificate.Encode() };

    private static SubmittedSignature Sign(HandmadeCertificate certificate, CertificateFlavour flavour) =>
        Sign(certificate with { Extensions = flavour.Extensions });

    private static CertificateFlavour Usage(X509KeyUsageFlags flags, bool critical = true) =>
        Pki.Good.With(new X509KeyUsageExtension(flags, critical));

    private static X509Extension Broken(string oid, bool critical = false) => new(oid, [0x30, 0x05, 0x06], critical);

    private static X509AuthorityKeyIdentifierExtension AuthorityWithoutKey() => X509AuthorityKeyIdentifierExtension.CreateFromCertificate(
        Pki.Root.Certificate, includeKeyIdentifier: false, includeIssuerAndSerial: true);

    private static SignerCredential SelfSigned(X500DistinguishedName name) => SelfSigned(name, Pki.MissingAuthorityKey);

    private static SignerCredential SelfSigned(X500DistinguishedName name, CertificateFlavour flavour)
    {
        var request = new CertificateRequest(name, Pki.HolderKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in flavour.Extensions)
            request.CertificateExtensions.Add(extension);
        return new(request.CreateSelfSigned(TestPki.Now.AddYears(-1), TestPki.Now.AddYears(1)));
    }

    private static SubmittedSignature ForAuthentication(X500DistinguishedName authority) => SelfSigned(authority, Pki.Authentication).Raw(Document);

    private static X509Extension Policies(params ReadOnlySpan<string> oids)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var oid in oids)
            {
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(oid);
            }
        }

        return new X509Extension(PolicyOid, writer.Encode(), critical: true);
    }

    private static SignerCredential RootAsSigner() => new(Pki.Root.Certificate.CopyWithPrivateKey(Pki.Root.Key));

    /// <summary>The last character of the address, changed after issue: the certificate parses as before.</summary>
    private static SubmittedSignature Changed()
    {
        var good = Pki.Good.Issue();
        var der = good.Certificate.RawData;
        der[der.AsSpan().IndexOf("号"u8) + 2] ^= 1;
        return good.Raw(Document) with { Certificate = der };
    }
}
