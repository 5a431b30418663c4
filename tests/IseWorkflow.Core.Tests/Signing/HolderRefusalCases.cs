using System.Formats.Asn1;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Core.Tests.Signing;

/// <summary>Every way in which a holder can be wrong, and the code that says so.</summary>
public static class HolderRefusalCases
{
    private static readonly string[] ImpossibleBirthDates =
    [
        "", "31980010", "3198001022", "3198O0102", "３１９８００１０２", "-19800102", "619800102", "919800102", "319801302", "319800132",
        "319800230", "319810229", "319800431", "119130101", "118671231", "219110101", "219270101", "319250101", "319900101", "419880101",
        "420200101", "520180101", "300000230", "119120731", "219120729", "219261226", "319261224", "319890108", "419890107", "420190501",
        "520190430", "520190400", "420190600", "319260020",
    ];

    private static CardHolder Good => TestPki.Hanako;

    public static TheoryData<string, byte[], string> All()
    {
        var cases = new TheoryData<string, byte[], string>();
        foreach (var (what, holder, code) in Values())
            cases.Add(what, HolderEncoding.Of(holder), code);
        foreach (var (what, oid, code) in Missing())
            cases.Add($"no {what}", HolderEncoding.Of(Good.OtherNames.Where(n => n.Oid != oid)), code);
        foreach (var name in Good.OtherNames)
            cases.Add($"{name.Oid} twice", HolderEncoding.Of([.. Good.OtherNames, name]), "certificate_holder_repeated");
        foreach (var (what, bytes) in Encodings())
            cases.Add(what, bytes, "certificate_holder_malformed");
        return cases;
    }

    private static IEnumerable<(string What, CardHolder Holder, string Code)> Values() =>
    [
        ("empty name", Good with { Name = "", NameSubstitutions = "" }, "certificate_name_invalid"),
        ("name of spaces", Good with { Name = "　　", NameSubstitutions = "00" }, "certificate_name_invalid"),
        ("name with a NUL", Good with { Name = "辻\0花子" }, "certificate_name_invalid"),
        ("name with a line break", Good with { Name = "辻\n花子" }, "certificate_name_invalid"),
        ("name that turns the direction", Good with { Name = "辻\u202e花子" }, "certificate_name_invalid"),
        ("name with an invisible joiner", Good with { Name = "辻\u200d花子" }, "certificate_name_invalid"),
        ("name with a line separator", Good with { Name = "辻\u2028花子" }, "certificate_name_invalid"),
        ("name with a noncharacter", Good with { Name = "辻\ufffe花子" }, "certificate_name_invalid"),
        ("name of 101 characters", Good with { Name = new('辻', 101), NameSubstitutions = new('0', 101) }, "certificate_name_too_long"),
        ("name map too short", Good with { NameSubstitutions = "100" }, "certificate_name_substitutions_invalid"),
        ("name map too long", Good with { NameSubstitutions = "10000" }, "certificate_name_substitutions_invalid"),
        ("name map by UTF-16", Good with { Name = "𠮷　花", NameSubstitutions = "1000" }, "certificate_name_substitutions_invalid"),
        ("name map with a 2", Good with { NameSubstitutions = "2000" }, "certificate_name_substitutions_invalid"),
        ("name map in full width", Good with { NameSubstitutions = "１０００" }, "certificate_name_substitutions_invalid"),
        ("empty name map", Good with { NameSubstitutions = "" }, "certificate_name_substitutions_invalid"),
        ("sex 0", Good with { Sex = "0" }, "certificate_sex_invalid"),
        ("sex 4", Good with { Sex = "4" }, "certificate_sex_invalid"),
        ("empty sex", Good with { Sex = "" }, "certificate_sex_invalid"),
        ("two sexes", Good with { Sex = "12" }, "certificate_sex_invalid"),
        ("sex in full width", Good with { Sex = "１" }, "certificate_sex_invalid"),
        .. ImpossibleBirthDates.Select(text => ($"birth date {text}", Good with { BirthDate = text }, "certificate_birth_date_invalid")),
        ("empty address", Good with { Address = "", AddressSubstitutions = "" }, "certificate_address_invalid"),
        ("address with a tab", Good with { Address = "三重県\t", AddressSubstitutions = "0000" }, "certificate_address_invalid"),
        ("address of 201 characters", Good with { Address = new('町', 201), AddressSubstitutions = new('0', 201) }, "certificate_address_too_long"),
        ("address map too short", Good with { AddressSubstitutions = "0" }, "certificate_address_substitutions_invalid"),
        ("address map with a letter", Good with { AddressSubstitutions = "000000000000000O" }, "certificate_address_substitutions_invalid"),
    ];

    private static IEnumerable<(string What, string Oid, string Code)> Missing() =>
    [
        ("name", JpkiOids.Name, "certificate_name_missing"),
        ("name map", JpkiOids.NameSubstitutions, "certificate_name_substitutions_missing"),
        ("sex", JpkiOids.Sex, "certificate_sex_missing"),
        ("birth date", JpkiOids.BirthDate, "certificate_birth_date_missing"),
        ("address", JpkiOids.Address, "certificate_address_missing"),
        ("address map", JpkiOids.AddressSubstitutions, "certificate_address_substitutions_missing"),
    ];

    private static IEnumerable<(string What, byte[] Bytes)> Encodings()
    {
        var good = HolderEncoding.Of(Good);
        return
        [
            ("nothing", []),
            ("no sequence", [0x04, 0x00]),
            ("trailing octet", [.. good, 0]),
            ("cut off", good[..^1]),
            ("longer than it says", [0x30, 0x84, 0x7f, 0xff, 0xff, 0xff]),
            ("indefinite length", [0x30, 0x80, 0x00, 0x00]),
            ("name in IA5String", Typed(w => w.WriteCharacterString(UniversalTagNumber.IA5String, "Tsuji"))),
            ("name in BMPString", Typed(w => w.WriteCharacterString(UniversalTagNumber.BMPString, "辻　花子"))),
            ("name as octets", Typed(w => w.WriteOctetString("辻　花子"u8))),
            ("name in broken UTF-8", Typed(w => w.WriteEncodedValue([0x0c, 0x02, 0xc3, 0x28]))),
            ("name with half a surrogate", Typed(w => w.WriteEncodedValue([0x0c, 0x03, 0xed, 0xa0, 0x80]))),
            ("two names in one", Typed(w => { WriteName(w); WriteName(w); })),
            ("empty explicit tag", Typed(_ => { })),
            ("name without explicit tag", HolderEncoding.WithName(w => { w.WriteObjectIdentifier(JpkiOids.Name); WriteName(w); })),
            ("value without OID", HolderEncoding.WithName(WriteName)),
            ("OID without value", HolderEncoding.WithName(w => w.WriteObjectIdentifier(JpkiOids.Name))),
            ("more after the value", HolderEncoding.WithName(w => { HolderEncoding.WriteValue(w, JpkiOids.Name, WriteName); w.WriteNull(); })),
        ];
    }

    private static byte[] Typed(Action<AsnWriter> value) =>
        HolderEncoding.WithName(writer => HolderEncoding.WriteValue(writer, JpkiOids.Name, value));

    private static void WriteName(AsnWriter writer) => writer.WriteCharacterString(UniversalTagNumber.UTF8String, "辻　花子");
}
