using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Local.SigningApp.Pki;

/// <summary>The extensions of the certificate profile, each encoded as the real ones are (RFC 5280; the JPKI profile).</summary>
public static class ProfileExtensions
{
    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag4 = new(TagClass.ContextSpecific, 4, isConstructed: true);

    /// <summary>Signature and non-repudiation, critical: the mark of a signing certificate.</summary>
    public static X509Extension SigningUsage { get; } =
        new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true);

    /// <summary>Signature only, critical: the mark of the user-authentication certificate.</summary>
    public static X509Extension AuthenticationUsage { get; } = new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true);

    public static X509Extension ClientAuthentication { get; } =
        new X509EnhancedKeyUsageExtension([new Oid(JpkiOids.ClientAuthentication)], critical: false);

    /// <summary>One policy with the address of its practice statement.</summary>
    public static X509Extension Policy(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(JpkiOids.PracticeStatementQualifier);
                writer.WriteCharacterString(UniversalTagNumber.IA5String, "http://www.jpki.go.jp/cps.html");
            }
        }

        return new X509Extension(JpkiOids.CertificatePolicies, writer.Encode(), critical: true);
    }

    /// <summary>The holder: otherName <c>[0]{OID, [0] EXPLICIT UTF8String}</c> for each value.</summary>
    public static X509Extension Holder(IEnumerable<(string Oid, string Value)> otherNames)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var (oid, value) in otherNames)
                WriteOtherName(writer, oid, value);
        }

        return new X509Extension(JpkiOids.SubjectAltName, writer.Encode(), critical: false);
    }

    /// <summary>The issuer's name in a directory form of its own.</summary>
    public static X509Extension IssuerAltName(X500DistinguishedName name)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Tag4))
            writer.WriteEncodedValue(name.RawData);

        return new X509Extension(JpkiOids.IssuerAltName, writer.Encode(), critical: false);
    }

    /// <summary>A distribution point named in a directory, which no HTTP client can follow.</summary>
    public static X509Extension DistributionPoint(X500DistinguishedName name)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence(Tag0))
        using (writer.PushSequence(Tag0))
        using (writer.PushSequence(Tag4))
            writer.WriteEncodedValue(name.RawData);

        return new X509Extension(JpkiOids.CrlDistributionPoints, writer.Encode(), critical: false);
    }

    private static void WriteOtherName(AsnWriter writer, string oid, string value)
    {
        using (writer.PushSequence(Tag0))
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSequence(Tag0))
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, value);
        }
    }
}
