using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class HolderReaderTests
{
    [Fact]
    public void All_six_values_are_read_with_their_meaning()
    {
        var holder = Read(TestPki.Hanako);

        Assert.Equal("辻　花子", holder.Name);
        Assert.Equal([true, false, false, false], holder.NameSubstitutions);
        Assert.Equal("三重県伊勢市岩渕１丁目７番２９号", holder.Address);
        Assert.Equal(16, holder.AddressSubstitutions.Count);
        Assert.DoesNotContain(true, holder.AddressSubstitutions);
        Assert.Equal(new BirthDate(Era.Showa, 1980, 1, 2), holder.BirthDate);
        Assert.Equal(Sex.Female, holder.Sex);
    }

    [Theory]
    [InlineData("118680000", Era.Meiji, 1868, null, null)]
    [InlineData("119120730", Era.Meiji, 1912, 7, 30)]
    [InlineData("219120730", Era.Taisho, 1912, 7, 30)]
    [InlineData("319890107", Era.Showa, 1989, 1, 7)]
    [InlineData("419890108", Era.Heisei, 1989, 1, 8)]
    [InlineData("219261225", Era.Taisho, 1926, 12, 25)]
    [InlineData("319261225", Era.Showa, 1926, 12, 25)]
    [InlineData("319261200", Era.Showa, 1926, 12, null)]
    [InlineData("420190400", Era.Heisei, 2019, 4, null)]
    [InlineData("520190001", Era.Reiwa, 2019, null, 1)]
    [InlineData("520240229", Era.Reiwa, 2024, 2, 29)]
    [InlineData("019850315", null, 1985, 3, 15)]
    [InlineData("319300100", Era.Showa, 1930, 1, null)]
    [InlineData("319300015", Era.Showa, 1930, null, 15)]
    [InlineData("300000229", Era.Showa, null, 2, 29)]
    [InlineData("000000000", null, null, null, null)]
    public void Birth_dates_of_every_era_are_read_with_what_is_unknown(string text, Era? era, int? year, int? month, int? day) =>
        Assert.Equal(new BirthDate(era, year, month, day), Read(TestPki.Hanako with { BirthDate = text }).BirthDate);

    [Theory]
    [InlineData("1", Sex.Male)]
    [InlineData("2", Sex.Female)]
    [InlineData("3", Sex.Unknown)]
    public void Each_digit_of_sex_is_known(string digit, Sex sex) => Assert.Equal(sex, Read(TestPki.Hanako with { Sex = digit }).Sex);

    [Fact]
    public void An_address_may_have_two_hundred_characters()
    {
        var address = new string('町', 200);

        Assert.Equal(address, Read(TestPki.Hanako with { Address = address, AddressSubstitutions = new string('0', 200) }).Address);
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_counts_once()
    {
        var holder = Read(TestPki.Hanako with { Name = "𠮷田　花子", NameSubstitutions = "10000" });

        Assert.Equal(5, holder.NameSubstitutions.Count);
        Assert.True(holder.NameSubstitutions[0]);
    }

    [Fact]
    public void Other_names_of_other_kinds_are_passed_over()
    {
        byte[] san = HolderEncoding.Of([("1.2.3.4", "something else"), .. TestPki.Hanako.OtherNames, ("1.2.392.200149.8.5.5.99", "of tomorrow")]);

        Assert.Equal("辻　花子", HolderReader.Read(san).OrThrow().Name);
    }

    [Theory]
    [MemberData(nameof(HolderRefusalCases.All), MemberType = typeof(HolderRefusalCases))]
    public void What_is_not_the_profile_is_refused_by_code(string what, byte[] subjectAltName, string code)
    {
        Assert.False(HolderReader.Read(subjectAltName).Is(out _, out var refusal), what);
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Message.Ja);
    }

    private static SignedIdentity Read(CardHolder holder) => HolderReader.Read(HolderEncoding.Of(holder)).OrThrow();
}
