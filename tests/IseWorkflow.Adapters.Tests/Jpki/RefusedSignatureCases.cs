using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

/// <summary>Signatures whose bytes are wrong, whatever their certificate.</summary>
internal static class RefusedSignatureCases
{
    public static byte[] Document { get; } = "申請書\n氏名は署名から\n"u8.ToArray();

    private const string Sha1 = "1.3.14.3.2.26";
    private const string Sha384 = "2.16.840.1.101.3.4.2.2";

    private static readonly byte[] Other = "申請書\n氏名は署名から\r\n"u8.ToArray();
    private static readonly SignerCredential Good = TestPki.Shared.Good.Issue();
    private static readonly HandmadeCms Handmade = new(Good, Document);

    public static Dictionary<string, (Func<SubmittedSignature> Signature, string Code)> All { get; } = new()
    {
        ["nothing"] = (() => Cms([]), "signature_malformed"),
        ["a text"] = (() => Cms("signature"u8.ToArray()), "signature_malformed"),
        ["PEM"] = (() => Cms(Encoding.ASCII.GetBytes(PemEncoding.WriteString("CMS", Handmade.Encode()))), "signature_malformed"),
        ["base64"] = (() => Cms(Encoding.ASCII.GetBytes(Convert.ToBase64String(Handmade.Encode()))), "signature_malformed"),
        ["cut off"] = (() => Cms(Handmade.Encode()[..^1]), "signature_malformed"),
        ["trailing octet"] = (() => Cms([.. Handmade.Encode(), 0]), "signature_malformed"),
        ["two messages"] = (() => Cms([.. Handmade.Encode(), .. Handmade.Encode()]), "signature_malformed"),
        ["a certificate as CMS"] = (() => Cms(Good.Certificate.RawData), "signature_malformed"),
        ["another version of the syntax"] = (() => Cms((Handmade with { Version = 3 }).Encode()), "signature_malformed"),
        ["another version of the signer"] = (() => Cms((Handmade with { SignerVersion = 3 }).Encode()), "signature_malformed"),
        ["digest not announced"] = (() => Cms((Handmade with { AnnouncedDigestOid = "2.16.840.1.101.3.4.2.2" }).Encode()), "signature_malformed"),
        ["digest with parameters"] = (() => Cms((Handmade with { DigestParameters = [0x02, 0x01, 0x00] }).Encode()), "signature_malformed"),
        ["something behind the value"] = (() => Cms((Handmade with { BehindValue = [0x02, 0x01, 0x00] }).Encode()), "signature_malformed"),
        ["unsigned attributes of no form"] = (() => Cms((Handmade with { BehindValue = [0xa1, 0x03, 0x02, 0x01, 0x00] }).Encode()), "signature_malformed"),
        ["over a megabyte"] = (() => Cms(new byte[(1024 * 1024) + 1]), "signature_too_large"),
        ["raw over a megabyte"] = (() => Good.RawValue(new byte[(1024 * 1024) + 1]), "signature_too_large"),
        ["enveloped data"] = (() => Cms(Enveloped()), "signature_not_signed_data"),
        ["plain data"] = (() => Cms((Handmade with { MessageType = HandmadeCms.DataType }).Encode()), "signature_not_signed_data"),
        ["content of another type"] = (() => Cms((Handmade with { ContentType = "1.2.840.113549.1.9.16.1.4" }).Encode()), "signature_content_type_wrong"),
        ["attribute of another content type"] = (() => Cms(With(HandmadeCms.ContentTypeAttribute, HandmadeCms.Oid("1.2.3"))), "signature_content_type_wrong"),
        ["no signer"] = (() => Cms((Handmade with { Signers = 0 }).Encode()), "signature_no_signer"),
        ["two signers"] = (() => Cms(TwoSigners()), "signature_several_signers"),
        ["the same signer twice"] = (() => Cms((Handmade with { Signers = 2 }).Encode()), "signature_several_signers"),
        ["counter-signed"] = (() => Cms(CounterSigned()), "signature_counter_signed"),
        ["no certificate"] = (() => Cms((Handmade with { IncludesCertificate = false }).Encode()), "signature_certificate_missing"),
        ["only the root's certificate"] = (() => Cms(WithCertificate(TestPki.Shared.Root.Certificate)), "signature_certificate_missing"),
        ["only another's certificate"] = (() => Cms(WithCertificate(TestPki.Shared.Renewed.Issue().Certificate)), "signature_certificate_missing"),
        ["33 certificates"] = (() => Cms((Handmade with { Further = [.. Enumerable.Repeat(Good.Certificate.RawData, 32)] }).Encode()), "signature_malformed"),
        ["a hundred thousand certificates of nothing"] = (() => Cms((Handmade with { Further = [.. Enumerable.Repeat<byte[]>([0x30, 0x00], 100_000)] }).Encode()), "signature_malformed"),
        ["raw without certificate"] = (() => new(SignatureFormat.Raw, Good.Raw(Document).Bytes), "signature_certificate_missing"),
        ["CMS with a certificate beside it"] = (() => Good.Detached(Document) with { Certificate = Good.Certificate.RawData }, "signature_certificate_unexpected"),
        ["attached other document"] = (() => Good.Attached(Other), "signature_wrong_document"),
        ["detached other document"] = (() => Good.Detached(Other), "signature_wrong_document"),
        ["attached with one more octet"] = (() => Good.Attached([.. Document, 0x0a]), "signature_wrong_document"),
        ["attached with one less octet"] = (() => Good.Attached(Document[..^1]), "signature_wrong_document"),
        ["attached with a mark in front"] = (() => Good.Attached([0xef, 0xbb, 0xbf, .. Document]), "signature_wrong_document"),
        ["empty document attached"] = (() => Cms((Handmade with { Attached = [] }).Encode()), "signature_wrong_document"),
        ["empty document detached"] = (() => Cms(new HandmadeCms(Good, []).Encode()), "signature_wrong_document"),
        ["the document's digest signed as the document"] = (() => Good.Detached(SHA256.HashData(Document)), "signature_wrong_document"),
        ["attached the right one, signed another"] = (() => Cms((new HandmadeCms(Good, Other) with { Attached = Document }).Encode()), "signature_wrong_document"),
        ["message digest of another document"] = (() => Cms(With(HandmadeCms.MessageDigestAttribute, HandmadeCms.Octets(SHA256.HashData(Other)))), "signature_wrong_document"),
        ["message digest cut off"] = (() => Cms(With(HandmadeCms.MessageDigestAttribute, HandmadeCms.Octets(SHA256.HashData(Document)[..16]))), "signature_wrong_document"),
        ["no attribute at all"] = (() => Cms((Handmade with { Attributes = [] }).Encode()), "signature_attributes_malformed"),
        ["no message digest"] = (() => Cms(Without(HandmadeCms.MessageDigestAttribute)), "signature_attributes_malformed"),
        ["no content type"] = (() => Cms(Without(HandmadeCms.ContentTypeAttribute)), "signature_attributes_malformed"),
        ["message digest twice"] = (() => Cms(Adding(HandmadeCms.MessageDigestAttribute, HandmadeCms.Octets(SHA256.HashData(Document)))), "signature_attributes_malformed"),
        ["message digest of the wrong type"] = (() => Cms(With(HandmadeCms.MessageDigestAttribute, [0x02, 0x01, 0x00])), "signature_attributes_malformed"),
        ["content type of the wrong type"] = (() => Cms(With(HandmadeCms.ContentTypeAttribute, [0x02, 0x01, 0x00])), "signature_attributes_malformed"),
        ["signing certificate of another"] = (() => Cms(Adding(HandmadeCms.SigningCertificateV2Attribute, SigningCertificate(TestPki.Shared.Root.Certificate))), "signature_certificate_mismatch"),
        ["signing certificate of another by SHA-384"] = (() => Cms(Adding(HandmadeCms.SigningCertificateV2Attribute, SigningCertificate(Sha384, SHA384.HashData(TestPki.Shared.Root.Certificate.RawData)))), "signature_certificate_mismatch"),
        ["signing certificate by SHA-1"] = (() => Cms(Adding(HandmadeCms.SigningCertificateV2Attribute, SigningCertificate(Sha1, new byte[20]))), "signature_certificate_mismatch"),
        ["signing certificate twice"] = (() => Cms(Adding(HandmadeCms.SigningCertificateV2Attribute, SigningCertificate(Good.Certificate), SigningCertificate(Good.Certificate))), "signature_certificate_mismatch"),
        ["signing certificate malformed"] = (() => Cms(Adding(HandmadeCms.SigningCertificateV2Attribute, [0x30, 0x00])), "signature_attributes_malformed"),
        ["SHA-1 digest"] = (() => Cms((Handmade with { DigestOid = "1.3.14.3.2.26", Hash = HashAlgorithmName.SHA1, SignatureOid = "1.2.840.113549.1.1.5" }).Encode()), "signature_digest_not_allowed"),
        ["MD5 digest"] = (() => Cms((Handmade with { DigestOid = "1.2.840.113549.2.5", Hash = HashAlgorithmName.MD5 }).Encode()), "signature_digest_not_allowed"),
        ["SHA-512 digest"] = (() => Cms((Handmade with { DigestOid = "2.16.840.1.101.3.4.2.3", Hash = HashAlgorithmName.SHA512 }).Encode()), "signature_digest_not_allowed"),
        ["unknown digest"] = (() => Cms((Handmade with { DigestOid = "1.2.3.4" }).Encode()), "signature_digest_not_allowed"),
        ["SHA-1 signature over a SHA-256 digest"] = (() => Cms((Handmade with { Hash = HashAlgorithmName.SHA1, SignatureOid = "1.2.840.113549.1.1.5" }).Encode()), "signature_algorithm_not_allowed"),
        ["signature algorithm with parameters"] = (() => Cms((Handmade with { SignatureParameters = [0x02, 0x01, 0x00] }).Encode()), "signature_algorithm_not_allowed"),
        ["PSS"] = (() => Cms((Handmade with { SignatureOid = "1.2.840.113549.1.1.10" }).Encode()), "signature_algorithm_not_allowed"),
        ["ECDSA said, RSA key"] = (() => Cms((Handmade with { DigestOid = "2.16.840.1.101.3.4.2.2", SignatureOid = "1.2.840.10045.4.3.3" }).Encode()), "signature_key_not_allowed"),
        ["RSA said, EC key"] = (() => Cms((new HandmadeCms(TestPki.Shared.P384.Issue(), Document) { Sign = _ => new byte[256] }).Encode()), "signature_key_not_allowed"),
        ["RSA of 1024 bits"] = (() => Weak(RSA.Create(1024)).Detached(Document), "signature_key_not_allowed"),
        ["raw RSA of 1024 bits"] = (() => Weak(RSA.Create(1024)).Raw(Document), "signature_key_not_allowed"),
        ["raw P-256"] = (() => Weak(ECDsa.Create(ECCurve.NamedCurves.nistP256)).Raw(Document), "signature_key_not_allowed"),
        ["raw P-521"] = (() => Weak(ECDsa.Create(ECCurve.NamedCurves.nistP521)).Raw(Document), "signature_key_not_allowed"),
        ["CMS on P-256"] = (() => Weak(ECDsa.Create(ECCurve.NamedCurves.nistP256)).Detached(Document), "signature_key_not_allowed"),
        ["raw secp384 of another curve"] = (() => Weak(ECDsa.Create(ECCurve.NamedCurves.brainpoolP384r1)).Raw(Document), "signature_key_not_allowed"),
        ["bare digest in CMS"] = (() => Cms((Handmade with { Sign = signed => Good.PadBare(SHA256.HashData(signed)) }).Encode()), "signature_without_digest_info"),
        ["bare digest in CMS without attributes"] = (() => Cms((Handmade with { Attributes = null, Sign = signed => Good.PadBare(SHA256.HashData(signed)) }).Encode()), "signature_without_digest_info"),
        ["raw bare digest"] = (() => Good.RawValue(Good.PadBare(SHA256.HashData(Document))), "signature_without_digest_info"),
        ["raw with SHA-1 inside"] = (() => Good.RawValue(SignRaw(HashAlgorithmName.SHA1)), "signature_digest_not_allowed"),
        ["raw with SHA-512 inside"] = (() => Good.RawValue(SignRaw(HashAlgorithmName.SHA512)), "signature_digest_not_allowed"),
        ["raw PSS"] = (() => Good.RawValue(Key.SignData(Document, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)), "signature_invalid"),
        ["raw over another document"] = (() => Good.RawValue(Good.Raw(Other).Bytes.ToArray()), "signature_wrong_document"),
        ["raw over the digest once more"] = (() => Good.RawValue(Good.Raw(SHA256.HashData(Document)).Bytes.ToArray()), "signature_wrong_document"),
        ["raw, empty"] = (() => Good.RawValue([]), "signature_invalid"),
        ["raw, too short"] = (() => Good.RawValue(new byte[255]), "signature_invalid"),
        ["raw, too long"] = (() => Good.RawValue([0, .. Good.Raw(Document).Bytes.ToArray()]), "signature_invalid"),
        ["raw, all ones"] = (() => Good.RawValue([.. Enumerable.Repeat((byte)0xff, 256)]), "signature_invalid"),
        ["raw, the number one"] = (() => Good.RawValue([.. new byte[255], 1]), "signature_invalid"),
        ["raw of another key"] = (() => Good.RawValue(TestPki.Shared.Root.Key.SignData(Document, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)), "signature_invalid"),
        ["raw ECDSA in the plain form"] = (() => TestPki.Shared.P384.Issue().RawValue(TestPki.Shared.NextHolderKey.SignData(Document, HashAlgorithmName.SHA384)), "signature_invalid"),
        ["raw ECDSA of another key"] = (() => TestPki.Shared.P384.Issue().RawValue(OtherEcdsa()), "signature_invalid"),
        ["raw ECDSA over SHA-256"] = (() => TestPki.Shared.P384.Issue().RawValue(TestPki.Shared.NextHolderKey.SignData(Document, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)), "signature_invalid"),
        ["CMS value of another key"] = (() => Cms((Handmade with { Sign = s => TestPki.Shared.Root.Key.SignData(s, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) }).Encode()), "signature_invalid"),
        ["CMS value over the document in spite of attributes"] = (() => Cms((Handmade with { Sign = _ => Good.Raw(Document).Bytes.ToArray() }).Encode()), "signature_wrong_document"),
        ["CMS without attributes over another document"] = (() => Cms((new HandmadeCms(Good, Other) { Attributes = null }).Encode()), "signature_wrong_document"),
        ["CMS with an empty value"] = (() => Cms((Handmade with { Sign = _ => [] }).Encode()), "signature_invalid"),
        ["raw with a certificate cut off"] = (() => new(SignatureFormat.Raw, Good.Raw(Document).Bytes, Good.Certificate.RawData.AsMemory()[..^1]), "certificate_malformed"),
        ["raw with no certificate octets"] = (() => new(SignatureFormat.Raw, Good.Raw(Document).Bytes, ReadOnlyMemory<byte>.Empty), "certificate_malformed"),
    };

    private static RSA Key => TestPki.Shared.HolderKey;

    private static SubmittedSignature Cms(byte[] bytes) => new(SignatureFormat.Cms, bytes);

    private static byte[] With(string oid, byte[] value) => (Handmade with
    {
        Attributes = [.. Handmade.Attributes!.Where(a => a.Oid != oid), (oid, value)],
    }).Encode();

    private static byte[] Adding(string oid, params IEnumerable<byte[]> values) =>
        (Handmade with { Attributes = [.. Handmade.Attributes!, .. values.Select(value => (oid, value))] }).Encode();

    private static byte[] Without(string oid) => (Handmade with { Attributes = [.. Handmade.Attributes!.Where(a => a.Oid != oid)] }).Encode();

    private static SignerCredential Weak(AsymmetricAlgorithm key) => (TestPki.Shared.Good with { Key = key }).Issue();

    private static byte[] Enveloped()
    {
        var cms = new EnvelopedCms(new ContentInfo(Document));
        cms.Encrypt(new CmsRecipient(Good.Certificate));
        return cms.Encode();
    }

    private static byte[] TwoSigners()
    {
        var cms = new SignedCms(new ContentInfo(Document), detached: true);
        cms.ComputeSignature(Good.Signer(), silent: true);
        cms.ComputeSignature(TestPki.Shared.P384.Issue().Signer(), silent: true);
        return cms.Encode();
    }

    private static byte[] CounterSigned()
    {
        var cms = new SignedCms(new ContentInfo(Document), detached: true);
        cms.ComputeSignature(Good.Signer(), silent: true);
        cms.SignerInfos[0].ComputeCounterSignature(TestPki.Shared.P384.Issue().Signer());
        return cms.Encode();
    }

    private static byte[] WithCertificate(X509Certificate2 certificate)
    {
        var cms = new SignedCms(new ContentInfo(Document), detached: true);
        cms.Decode((Handmade with { IncludesCertificate = false }).Encode());
        cms.AddCertificate(certificate);
        return cms.Encode();
    }

    private static byte[] SigningCertificate(X509Certificate2 certificate) => SigningCertificate(null, SHA256.HashData(certificate.RawData));

    /// <param name="digestOid">Null for SHA-256, which is not named.</param>
    private static byte[] SigningCertificate(string? digestOid, byte[] hash)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            if (digestOid is not null)
            {
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(digestOid);
            }

            writer.WriteOctetString(hash);
        }

        return writer.Encode();
    }

    private static byte[] SignRaw(HashAlgorithmName hash) => Key.SignData(Document, hash, RSASignaturePadding.Pkcs1);

    private static byte[] OtherEcdsa()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        return other.SignData(Document, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence);
    }
}
