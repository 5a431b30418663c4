using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Testing.Pki;

/// <summary>A revocation list (RFC 5280, 5) of one partition, as an authority issues it.</summary>
/// <param name="Partition">The distribution point that the list covers; null leaves the issuing distribution point out.</param>
public sealed record RevocationListOrder(
    RootAuthority Issuer, X500DistinguishedName? Partition, DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate, IReadOnlyList<RevokedCertificate> Revoked)
{
    private const string RsaSha256 = "1.2.840.113549.1.1.11";
    private const string ReasonCode = "2.5.29.21";
    private const string IssuingDistributionPoint = "2.5.29.28";
    private const int Version2 = 1;

    /// <summary>Flags of the issuing distribution point by their context tag, such as 1 for onlyContainsUserCerts.</summary>
    public IReadOnlyList<int> PartitionFlags { get; init; } = [1];

    /// <summary>Further extensions, such as one that nobody knows.</summary>
    public IReadOnlyList<X509Extension> Extensions { get; init; } = [];

    public byte[] Encode()
    {
        var body = Body();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(body);
            WriteAlgorithm(writer);
            writer.WriteBitString(Issuer.Key.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }

        return writer.Encode();
    }

    private byte[] Body()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version2);
            WriteAlgorithm(writer);
            writer.WriteEncodedValue(Issuer.Certificate.SubjectName.RawData);
            writer.WriteUtcTime(ThisUpdate);
            writer.WriteUtcTime(NextUpdate);
            WriteRevoked(writer);
            using (writer.PushSequence(Tag(0)))
            using (writer.PushSequence())
                WriteExtensions(writer);
        }

        return writer.Encode();
    }

    private void WriteRevoked(AsnWriter writer)
    {
        if (Revoked.Count == 0)
            return;
        using (writer.PushSequence())
        {
            foreach (var revoked in Revoked)
                WriteRevoked(writer, revoked);
        }
    }

    private static void WriteRevoked(AsnWriter writer, RevokedCertificate revoked)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(revoked.Serial.Span);
            writer.WriteUtcTime(revoked.At);
            if (revoked.Reason is not { } reason)
                return;
            using (writer.PushSequence())
                WriteExtension(writer, new X509Extension(ReasonCode, [0x0a, 0x01, (byte)reason], critical: false));
        }
    }

    private void WriteExtensions(AsnWriter writer)
    {
        WriteExtension(writer, Issuer.AuthorityKeyIdentifier);
        if (Partition is not null)
            WriteExtension(writer, new X509Extension(IssuingDistributionPoint, PartitionValue(Partition), critical: true));
        foreach (var extension in Extensions)
            WriteExtension(writer, extension);
    }

    private byte[] PartitionValue(X500DistinguishedName partition)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag(0)))
            using (writer.PushSequence(Tag(0)))
            using (writer.PushSequence(Tag(4)))
                writer.WriteEncodedValue(partition.RawData);
            foreach (var flag in PartitionFlags)
                writer.WriteBoolean(true, new Asn1Tag(TagClass.ContextSpecific, flag));
        }

        return writer.Encode();
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

    private static void WriteAlgorithm(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(RsaSha256);
            writer.WriteNull();
        }
    }

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}

/// <summary>One entry of a revocation list.</summary>
/// <param name="Reason">The number of RFC 5280, 5.3.1; null leaves it out.</param>
public sealed record RevokedCertificate(ReadOnlyMemory<byte> Serial, DateTimeOffset At, int? Reason)
{
    public static RevokedCertificate Of(X509Certificate2 certificate, DateTimeOffset at, int? reason) =>
        new(certificate.SerialNumberBytes, at, reason);
}
