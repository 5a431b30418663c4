using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Reads the values of single extensions (RFC 5280, 4.2.1). An absent one gives the empty value.</summary>
/// <remarks>All methods throw <see cref="AsnContentException"/> on what is not the extension's syntax.</remarks>
internal static class ExtensionReader
{
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    public static X509KeyUsageFlags KeyUsage(CertificateBody certificate)
    {
        if (certificate.Extension(JpkiProfile.KeyUsage) is not { } value)
            return X509KeyUsageFlags.None;
        var reader = new AsnReader(value, AsnEncodingRules.DER);
        var bits = reader.ReadBitString(out var unused);
        reader.ThrowIfNotEmpty();
        return ToFlags(bits, unused);
    }

    public static IReadOnlyList<string> ExtendedKeyUsage(CertificateBody certificate)
    {
        if (certificate.Extension(JpkiProfile.ExtendedKeyUsage) is not { } value)
            return [];
        var list = ReadSequence(value);
        var usages = new List<string>();
        while (list.HasData)
            usages.Add(list.ReadObjectIdentifier());
        return usages;
    }

    public static IReadOnlyList<string> Policies(CertificateBody certificate)
    {
        if (certificate.Extension(JpkiProfile.CertificatePolicies) is not { } value)
            return [];
        var list = ReadSequence(value);
        var policies = new List<string>();
        while (list.HasData)
            policies.Add(list.ReadSequence().ReadObjectIdentifier());
        return policies;
    }

    public static bool IsAuthority(CertificateBody certificate)
    {
        if (certificate.Extension(JpkiProfile.BasicConstraints) is not { } value)
            return false;
        var constraints = ReadSequence(value);
        return constraints.HasData && constraints.PeekTag() == Asn1Tag.Boolean && constraints.ReadBoolean();
    }

    /// <summary>The keyIdentifier of the authorityKeyIdentifier; null where there is none.</summary>
    public static ReadOnlyMemory<byte>? AuthorityKey(CertificateBody certificate)
    {
        if (certificate.Extension(JpkiProfile.AuthorityKeyIdentifier) is not { } value)
            return null;
        var identifier = ReadSequence(value);
        if (!identifier.HasData || !identifier.PeekTag().HasSameClassAndValue(Tag0))
            return null;
        return identifier.ReadOctetString(Tag0);
    }

    /// <summary>The subjectKeyIdentifier; null where there is none.</summary>
    public static ReadOnlyMemory<byte>? SubjectKey(CertificateBody certificate) =>
        certificate.Extension(JpkiProfile.SubjectKeyIdentifier) is { } value ? new AsnReader(value, AsnEncodingRules.DER).ReadOctetString() : null;

    /// <summary>The directory name of the first distribution point, as encoded; null where there is none or it is of another form.</summary>
    public static ReadOnlyMemory<byte>? DistributionPoint(CertificateBody certificate) =>
        certificate.Extension(JpkiProfile.CrlDistributionPoints) is { } value ? DistributionPointName.Read(ReadSequence(value).ReadSequence()) : null;

    private static AsnReader ReadSequence(ReadOnlyMemory<byte> value)
    {
        var outer = new AsnReader(value, AsnEncodingRules.DER);
        var sequence = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        return sequence;
    }

    /// <summary>A named bit list has its first bit on the left; .NET's flags have it at 0x80 and decipherOnly at 0x8000.</summary>
    private static X509KeyUsageFlags ToFlags(ReadOnlySpan<byte> bits, int unused)
    {
        if (bits.Length is 0 or > 2 || unused > 7)
            throw new AsnContentException();
        return (X509KeyUsageFlags)(bits[0] | (bits.Length == 2 ? bits[1] << 8 : 0));
    }
}
