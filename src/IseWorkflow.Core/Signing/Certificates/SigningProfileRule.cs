using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Whether a certificate is a signing certificate: its usage, its policy, and nothing critical that is not understood.</summary>
/// <param name="AllowTestPolicy">Takes test cards too; never in production.</param>
public sealed record SigningProfileRule(bool AllowTestPolicy)
{
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>The policies that are accepted.</summary>
    public IReadOnlyList<string> Policies => AllowTestPolicy
        ? [JpkiProfile.SigningPolicy, JpkiProfile.TestSigningPolicy]
        : [JpkiProfile.SigningPolicy];

    /// <summary>The accepted policy under which a certificate was issued; null where there is none.</summary>
    public string? PolicyOf(CertificateBody certificate)
    {
        try
        {
            return ExtensionReader.Policies(certificate).FirstOrDefault(Policies.Contains);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether it is a user-authentication certificate by its policy. Their authority is another one, whose root nobody configures here: this only
    /// finds the words for who chose the wrong certificate.
    /// </summary>
    public static bool IsForAuthentication(CertificateBody certificate)
    {
        try
        {
            return ExtensionReader.Policies(certificate).Contains(JpkiProfile.AuthenticationPolicy);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    /// <summary>Null where it is a signing certificate, else why not.</summary>
    public Refusal? Check(CertificateBody certificate)
    {
        try
        {
            var policies = ExtensionReader.Policies(certificate);
            return CheckPurpose(certificate, policies) ?? CheckPolicy(policies) ?? CheckCritical(certificate);
        }
        catch (AsnContentException)
        {
            return CertificateRefusals.ExtensionMalformed;
        }
    }

    private static Refusal? CheckPurpose(CertificateBody certificate, IReadOnlyList<string> policies)
    {
        var usage = ExtensionReader.KeyUsage(certificate);
        var extended = ExtensionReader.ExtendedKeyUsage(certificate);
        var signs = (usage & Signing) == Signing && certificate.Extensions[JpkiProfile.KeyUsage].IsCritical;
        if (ExtensionReader.IsAuthority(certificate))
            return CertificateRefusals.IsAuthority;
        if (policies.Contains(JpkiProfile.AuthenticationPolicy) || (!signs && extended.Contains(ExtensionReader.ClientAuthentication)))
            return CertificateRefusals.ForAuthentication;
        return signs && extended.Count == 0 ? null : CertificateRefusals.KeyUsageInvalid;
    }

    private Refusal? CheckPolicy(IReadOnlyList<string> policies)
    {
        if (policies.Count == 0)
            return CertificateRefusals.PolicyMissing;
        if (!AllowTestPolicy && policies.Contains(JpkiProfile.TestSigningPolicy))
            return CertificateRefusals.PolicyTest;
        return policies.Any(Policies.Contains) ? null : CertificateRefusals.PolicyOther;
    }

    private static Refusal? CheckCritical(CertificateBody certificate) =>
        certificate.Extensions.Values.Any(e => e.IsCritical && !JpkiProfile.Understood.Contains(e.Oid))
            ? CertificateRefusals.CriticalUnknown
            : null;
}
