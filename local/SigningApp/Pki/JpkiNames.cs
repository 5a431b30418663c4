using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Local.SigningApp.Pki;

/// <summary>Distinguished names as the public profile lays them out.</summary>
public static class JpkiNames
{
    /// <summary>The one DN that every root of the signing service bears, whatever its key.</summary>
    public static X500DistinguishedName Root { get; } = Build(
        "JPKI for digital signature", "Japan Agency for Local Authority Information Systems");

    /// <summary>Subject of an end entity: where it was issued and an id, not the holder's name.</summary>
    public static X500DistinguishedName Subject(string prefecture, string municipality, string id)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(id);
        name.AddLocalityName(municipality);
        name.AddLocalityName(prefecture);
        name.AddCountryOrRegion("JP");
        return name.Build();
    }

    /// <summary>The distribution point of one municipality's revocation list, a name in a directory.</summary>
    public static X500DistinguishedName DistributionPoint(string prefecture, string municipality)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName($"{municipality} CRLDP");
        name.AddOrganizationalUnitName(prefecture);
        name.AddOrganizationalUnitName("CRL Distribution Points");
        name.AddOrganizationalUnitName("JPKI for digital signature");
        name.AddOrganizationName("JPKI");
        name.AddCountryOrRegion("JP");
        return name.Build();
    }

    private static X500DistinguishedName Build(params ReadOnlySpan<string> units)
    {
        var name = new X500DistinguishedNameBuilder();
        foreach (var unit in units)
            name.AddOrganizationalUnitName(unit);
        name.AddOrganizationName("JPKI");
        name.AddCountryOrRegion("JP");
        return name.Build();
    }
}
