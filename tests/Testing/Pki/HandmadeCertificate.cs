using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Testing.Pki;

/// <summary>A certificate written octet by octet, for the forms that .NET's own writer rightly refuses to make. It is properly signed all the same.</summary>
public sealed record HandmadeCertificate(RootAuthority Issuer, AsymmetricAlgorithm Key, IReadOnlyList<X509Extension> Extensions)
{
    private const string RsaSha256 = "1.2.840.113549.1.1.11";

    /// <summary>2 means version 3.</summary>
    public int Version { get; init; } = 2;

    public string InnerAlgorithm { get; init; } = RsaSha256;

    public string OuterAlgorithm { get; init; } = RsaSha256;

    /// <summary>With which the issuer really signs, whatever the algorithm identifiers say.</summary>
    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Octets that follow the extensions inside the signed part.</summary>
    public byte[] TrailingBody { get; init; } = [];

    /// <summary>Octets that follow the signature inside the certificate.</summary>
    public byte[] TrailingOuter { get; init; } = [];

    public static HandmadeCertificate Of(CertificateFlavour flavour) => new(flavour.Issuer, flavour.Key, flavour.Extensions);

    public byte[] Encode()
    {
        var body = Body();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            WriteAlgorithm(writer, OuterAlgorithm);
            writer.WriteBitString(Issuer.Key.SignData(body, Hash, RSASignaturePadding.Pkcs1));
            if (TrailingOuter.Length > 0)
                writer.WriteEncodedValue(TrailingOuter);
        }

        return writer.Encode();
    }

    private byte[] Body()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag(0)))
                writer.WriteInteger(Version);
            writer.WriteInteger(4711);
            WriteAlgorithm(writer, InnerAlgorithm);
            writer.WriteEncodedValue(Issuer.Certificate.SubjectName.RawData);
            using (writer.PushSequence())
            {
                writer.WriteUtcTime(TestPki.Now.AddYears(-1));
                writer.WriteUtcTime(TestPki.Now.AddYears(1));
            }

            writer.WriteEncodedValue(JpkiNames.Subject("Mie-ken", "Ise-shi", "4711").RawData);
            writer.WriteEncodedValue(Key is RSA rsa ? rsa.ExportSubjectPublicKeyInfo() : ((ECDsa)Key).ExportSubjectPublicKeyInfo());
            WriteExtensions(writer);
            if (TrailingBody.Length > 0)
                writer.WriteEncodedValue(TrailingBody);
        }

        return writer.Encode();
    }

    private void WriteExtensions(AsnWriter writer)
    {
        if (Extensions.Count == 0)
            return;
        using (writer.PushSequence(Tag(3)))
        using (writer.PushSequence())
        {
            foreach (var extension in Extensions)
                WriteExtension(writer, extension);
        }
    }

    private static void WriteExtension(AsnWriter writer, X509Extension extension)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(extension.Oid!.Value!);
            if (extension.Critical)
                writer.WriteBoolean(true);
            writer.WriteOctetString(extension.RawData);
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
