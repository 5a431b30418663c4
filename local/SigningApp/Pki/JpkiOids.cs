namespace IseWorkflow.Local.SigningApp.Pki;

/// <summary>Object identifiers of the public profile of JPKI certificates (公的個人認証サービス). Those of RFC 5280 that .NET has no name for stand here too.</summary>
public static class JpkiOids
{
    /// <summary>Policy of the signing certificate (署名用電子証明書) on a citizen's card.</summary>
    public const string SigningPolicy = "1.2.392.200149.8.5.1.1.20";

    /// <summary>Policy of the signing certificate on a test card.</summary>
    public const string TestSigningPolicy = "1.2.392.200149.8.5.1.0.20";

    /// <summary>Policy of the user-authentication certificate (利用者証明用電子証明書).</summary>
    public const string AuthenticationPolicy = "1.2.392.200149.8.5.1.3.30";

    public const string Name = "1.2.392.200149.8.5.5.1";
    public const string NameSubstitutions = "1.2.392.200149.8.5.5.2";
    public const string Sex = "1.2.392.200149.8.5.5.3";
    public const string BirthDate = "1.2.392.200149.8.5.5.4";
    public const string Address = "1.2.392.200149.8.5.5.5";
    public const string AddressSubstitutions = "1.2.392.200149.8.5.5.6";

    internal const string SubjectAltName = "2.5.29.17";
    internal const string IssuerAltName = "2.5.29.18";
    internal const string CrlDistributionPoints = "2.5.29.31";
    internal const string CertificatePolicies = "2.5.29.32";
    internal const string PracticeStatementQualifier = "1.3.6.1.5.5.7.2.1";
    internal const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
}
