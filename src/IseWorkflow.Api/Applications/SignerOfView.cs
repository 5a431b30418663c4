using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Api.Applications;

/// <summary>Who signed, as read from the card.</summary>
/// <param name="NameSubstitutions">For each character, whether it stands for one that the character set lacks (代替文字).</param>
internal sealed record SignerOfView(
    string Name,
    IReadOnlyList<bool> NameSubstitutions,
    string Address,
    IReadOnlyList<bool> AddressSubstitutions,
    BirthDateOfView BirthDate,
    LocalizedText Sex)
{
    public static SignerOfView Of(SignedIdentity signer) => new(
        signer.Name,
        signer.NameSubstitutions,
        signer.Address,
        signer.AddressSubstitutions,
        new(signer.BirthDate.ToText()),
        signer.Sex.ToText());
}

/// <summary>A birth date in words, of which parts may be unknown.</summary>
internal sealed record BirthDateOfView(LocalizedText Text);
