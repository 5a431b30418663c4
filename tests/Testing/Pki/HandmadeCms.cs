using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Testing.Pki;

/// <summary>A CMS SignedData (RFC 5652) written octet by octet, for what .NET's own signer does not make. Its defaults are a good detached one.</summary>
public sealed record HandmadeCms(SignerCredential Credential, byte[] Document)
{
    public const string DataType = "1.2.840.113549.1.7.1";
    public const string ContentTypeAttribute = "1.2.840.113549.1.9.3";
    public const string MessageDigestAttribute = "1.2.840.113549.1.9.4";
    public const string SigningCertificateV2Attribute = "1.2.840.113549.1.9.16.2.47";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public string MessageType { get; init; } = "1.2.840.113549.1.7.2";

    public string ContentType { get; init; } = DataType;

    /// <summary>The attached content; null for detached.</summary>
    public byte[]? Attached { get; init; }

    public int Version { get; init; } = 1;

    public int SignerVersion { get; init; } = 1;

    /// <summary>The digest in the message's own list, where it is not the signer's.</summary>
    public string? AnnouncedDigestOid { get; init; }

    public string DigestOid { get; init; } = "2.16.840.1.101.3.4.2.1";

    public string SignatureOid { get; init; } = "1.2.840.113549.1.1.11";

    /// <summary>Parameters of the signature algorithm in DER; null for the usual NULL.</summary>
    public byte[]? SignatureParameters { get; init; }

    /// <summary>Parameters of the digest algorithm in DER, both announced and in the signer; null for the usual NULL.</summary>
    public byte[]? DigestParameters { get; init; }

    /// <summary>Stands behind the signature value, where unsigned attributes may.</summary>
    public byte[]? BehindValue { get; init; }

    public HashAlgorithmName Hash { get; init; } = HashAlgorithmName.SHA256;

    public bool IncludesCertificate { get; init; } = true;

    /// <summary>Further certificates in DER, or what stands for them, behind the signer's.</summary>
    public IReadOnlyList<byte[]> Further { get; init; } = [];

    public int Signers { get; init; } = 1;

    /// <summary>Signed attributes by OID, each with a value in DER; null signs the document directly.</summary>
    public IReadOnlyList<(string Oid, byte[] Value)>? Attributes { get; init; } =
        [(ContentTypeAttribute, Oid(DataType)), (MessageDigestAttribute, Octets(SHA256.HashData(Document)))];

    /// <summary>Makes the value from what is to be signed; null for PKCS#1 v1.5 with <see cref="Hash"/>.</summary>
    public Func<byte[], byte[]>? Sign { get; init; }

    public static byte[] Oid(string oid) => Der(w => w.WriteObjectIdentifier(oid));

    public static byte[] Octets(byte[] octets) => Der(w => w.WriteOctetString(octets));

    public byte[] Encode() => Der(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(MessageType);
            using (writer.PushSequence(Tag0))
            using (writer.PushSequence())
                WriteSignedData(writer);
        }
    });

    private void WriteSignedData(AsnWriter writer)
    {
        writer.WriteInteger(Version);
        using (writer.PushSetOf())
            WriteAlgorithm(writer, AnnouncedDigestOid ?? DigestOid, DigestParameters);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(ContentType);
            if (Attached is not null)
            {
                using (writer.PushSequence(Tag0))
                    writer.WriteOctetString(Attached);
            }
        }

        if (IncludesCertificate)
        {
            using (writer.PushSetOf(Tag0))
            {
                foreach (var certificate in (byte[][])[Credential.Certificate.RawData, .. Further])
                    writer.WriteEncodedValue(certificate);
            }
        }

        using (writer.PushSetOf())
        {
            for (var i = 0; i < Signers; i++)
                WriteSigner(writer);
        }
    }

    private void WriteSigner(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(SignerVersion);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(Credential.Certificate.IssuerName.RawData);
                writer.WriteInteger(Credential.Certificate.SerialNumberBytes.Span);
            }

            WriteAlgorithm(writer, DigestOid, DigestParameters);
            if (Attributes is not null)
            {
                using (writer.PushSetOf(Tag0))
                    WriteAttributes(writer);
            }

            WriteAlgorithm(writer, SignatureOid, SignatureParameters);
            writer.WriteOctetString(Value());
            if (BehindValue is not null)
                writer.WriteEncodedValue(BehindValue);
        }
    }

    private byte[] Value()
    {
        var signed = Attributes is null ? Document : Der(writer =>
        {
            using (writer.PushSetOf())
                WriteAttributes(writer);
        });
        return Sign?.Invoke(signed) ?? Credential.Certificate.GetRSAPrivateKey()!.SignData(signed, Hash, RSASignaturePadding.Pkcs1);
    }

    private void WriteAttributes(AsnWriter writer)
    {
        foreach (var (oid, value) in Attributes!)
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(oid);
                using (writer.PushSetOf())
                    writer.WriteEncodedValue(value);
            }
        }
    }

    private static void WriteAlgorithm(AsnWriter writer, string oid, byte[]? parameters)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteEncodedValue(parameters ?? [0x05, 0x00]);
        }
    }

    private static byte[] Der(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}
