using System.Globalization;
using System.Text;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>What the six values of a holder mean.</summary>
internal static class HolderValues
{
    public static Result<SignedIdentity> ToIdentity(Dictionary<string, string> values)
    {
        string? Value(string oid) => values.GetValueOrDefault(oid);

        var name = Value(JpkiProfile.Name);
        var nameMap = Map(Value(JpkiProfile.NameSubstitutions), name);
        var address = Value(JpkiProfile.Address);
        var addressMap = Map(Value(JpkiProfile.AddressSubstitutions), address);
        var refusal = CheckName(name)
            ?? CheckMap(nameMap, Value(JpkiProfile.NameSubstitutions), HolderRefusals.NameSubstitutionsMissing, HolderRefusals.NameSubstitutionsInvalid)
            ?? CheckAddress(address)
            ?? CheckMap(addressMap, Value(JpkiProfile.AddressSubstitutions), HolderRefusals.AddressSubstitutionsMissing, HolderRefusals.AddressSubstitutionsInvalid);
        if (refusal is not null)
            return refusal;
        return ReadSex(Value(JpkiProfile.Sex)).Then(sex => BirthDateReader.Read(Value(JpkiProfile.BirthDate)).Select(birthDate =>
            new SignedIdentity(name!, nameMap!, address!, addressMap!, birthDate, sex)));
    }

    private static Refusal? CheckName(string? name) => CheckText(
        name, JpkiProfile.MaxNameCharacters, HolderRefusals.NameMissing, HolderRefusals.NameInvalid, HolderRefusals.NameTooLong);

    private static Refusal? CheckAddress(string? address) => CheckText(
        address, JpkiProfile.MaxAddressCharacters, HolderRefusals.AddressMissing, HolderRefusals.AddressInvalid, HolderRefusals.AddressTooLong);

    /// <summary>Characters are counted as Unicode scalar values, because a rare kanji is one character of the register but two of UTF-16.</summary>
    private static Refusal? CheckText(string? text, int maxCharacters, Refusal missing, Refusal invalid, Refusal tooLong)
    {
        if (text is null)
            return missing;
        if (string.IsNullOrWhiteSpace(text) || text.EnumerateRunes().Any(IsUnprintable))
            return invalid;
        return text.EnumerateRunes().Count() > maxCharacters ? tooLong : null;
    }

    /// <summary>Controls, direction marks, line separators and noncharacters have no place in a name and can make a screen show another one.</summary>
    private static bool IsUnprintable(Rune rune) => !rune.IsCharacter() || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A digit for each character; null where the map does not fit the text.</summary>
    private static bool[]? Map(string? digits, string? text) =>
        digits is not null && text is not null && digits.Length == text.EnumerateRunes().Count() && digits.All(c => c is '0' or '1')
            ? [.. digits.Select(c => c == '1')]
            : null;

    private static Refusal? CheckMap(bool[]? map, string? digits, Refusal missing, Refusal invalid) =>
        map is not null ? null : digits is null ? missing : invalid;

    private static Result<Sex> ReadSex(string? digit) => digit switch
    {
        null => HolderRefusals.SexMissing,
        "1" => Sex.Male,
        "2" => Sex.Female,
        "3" => Sex.Unknown,
        _ => HolderRefusals.SexInvalid,
    };
}
