namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>
/// Names and limits of the profile of the signing certificate (署名用電子証明書) that J-LIS publishes for the public personal
/// authentication service (公的個人認証サービス, JPKI), and of the extensions of RFC 5280 on which it builds.
/// </summary>
public static class JpkiProfile
{
    /// <summary>Policy of a citizen's signing certificate.</summary>
    public const string SigningPolicy = "1.2.392.200149.8.5.1.1.20";

    /// <summary>Policy of a test card's signing certificate.</summary>
    public const string TestSigningPolicy = "1.2.392.200149.8.5.1.0.20";

    /// <summary>Policy of the user-authentication certificate (利用者証明用電子証明書), which signs nothing.</summary>
    public const string AuthenticationPolicy = "1.2.392.200149.8.5.1.3.30";

    internal const string Name = "1.2.392.200149.8.5.5.1";
    internal const string NameSubstitutions = "1.2.392.200149.8.5.5.2";
    internal const string Sex = "1.2.392.200149.8.5.5.3";
    internal const string BirthDate = "1.2.392.200149.8.5.5.4";
    internal const string Address = "1.2.392.200149.8.5.5.5";
    internal const string AddressSubstitutions = "1.2.392.200149.8.5.5.6";

    internal const int MaxNameCharacters = 100;
    internal const int MaxAddressCharacters = 200;

    internal const string SubjectKeyIdentifier = "2.5.29.14";
    internal const string KeyUsage = "2.5.29.15";
    internal const string SubjectAltName = "2.5.29.17";
    internal const string BasicConstraints = "2.5.29.19";
    internal const string CrlDistributionPoints = "2.5.29.31";
    internal const string CertificatePolicies = "2.5.29.32";
    internal const string AuthorityKeyIdentifier = "2.5.29.35";
    internal const string ExtendedKeyUsage = "2.5.29.37";

    /// <summary>Extensions whose meaning the service checks; any other that is marked critical must be refused (RFC 5280, 4.2).</summary>
    internal static readonly IReadOnlySet<string> Understood = new HashSet<string>
    {
        KeyUsage, SubjectAltName, BasicConstraints, CrlDistributionPoints, CertificatePolicies, AuthorityKeyIdentifier, ExtendedKeyUsage,
    };
}
