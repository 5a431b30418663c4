namespace IseWorkflow.Local.SigningApp.Pki;

/// <summary>The person of a signing certificate, in the values that the certificate carries.</summary>
/// <param name="Name">Family and given name, a full-width space between them.</param>
/// <param name="NameSubstitutions">A digit for each character of the name: 1 where it stands for a character that the set lacks (代替文字).</param>
/// <param name="Sex">1 male, 2 female, 3 unknown.</param>
/// <param name="BirthDate"><c>EYYYYMMDD</c>: era 1 (Meiji) to 5 (Reiwa) or 0, Gregorian year, month and day or 00.</param>
/// <param name="Address">Registered address (住所).</param>
/// <param name="AddressSubstitutions">The same map of the address.</param>
public sealed record CardHolder(
    string Name, string NameSubstitutions, string Sex, string BirthDate, string Address, string AddressSubstitutions)
{
    /// <summary>A holder none of whose characters is a substitute.</summary>
    public static CardHolder Plain(string name, string sex, string birthDate, string address) =>
        new(name, Zeros(name), sex, birthDate, address, Zeros(address));

    /// <summary>The other names of the profile, in the profile's order.</summary>
    public IReadOnlyList<(string Oid, string Value)> OtherNames =>
    [
        (JpkiOids.Name, Name),
        (JpkiOids.NameSubstitutions, NameSubstitutions),
        (JpkiOids.Sex, Sex),
        (JpkiOids.BirthDate, BirthDate),
        (JpkiOids.Address, Address),
        (JpkiOids.AddressSubstitutions, AddressSubstitutions),
    ];

    private static string Zeros(string text) => new('0', text.EnumerateRunes().Count());
}
