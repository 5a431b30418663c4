namespace IseWorkflow.Core.Signing;

/// <summary>
/// The holder of a signing certificate (署名用電子証明書), as its subjectAltName says. Personal data: stays in the application's own rows.
/// </summary>
/// <param name="Name">Name; family and given name parted by a full-width space.</param>
/// <param name="NameSubstitutions">For each character of the name, whether it stands for one that the character set lacks (代替文字).</param>
/// <param name="Address">Registered address (住所).</param>
/// <param name="BirthDate">Birth date; year, month or day may be unknown.</param>
public sealed record SignedIdentity(
    string Name,
    IReadOnlyList<bool> NameSubstitutions,
    string Address,
    IReadOnlyList<bool> AddressSubstitutions,
    BirthDate BirthDate,
    Sex Sex);
