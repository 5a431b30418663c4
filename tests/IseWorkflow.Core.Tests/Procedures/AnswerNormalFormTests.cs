using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

/// <summary>What people type becomes the one form that is stored, signed and shown.</summary>
public sealed class AnswerNormalFormTests
{
    private static readonly LocalizedText Label = new("項目", "Field");

    [Theory]
    [InlineData("いせ　はなこ", "イセ　ハナコ")]
    [InlineData("ｲｾ ﾊﾅｺ", "イセ　ハナコ")]
    [InlineData(" イセ  ハナコ ", "イセ　ハナコ")]
    [InlineData("か\u3099く-ぶ", "ガクーブ")]
    [InlineData("ジョン・スミス", "ジョン・スミス")]
    public void Kana_become_full_width_katakana(string typed, string expected) =>
        Assert.Equal(expected, Read(new KanaField { Name = "f", Label = Label }, typed));

    [Theory]
    [InlineData("09012345678", "090-1234-5678")]
    [InlineData("０９０－１２３４－５６７８", "090-1234-5678")]
    [InlineData("0596(23)1111", "0596-23-1111")]
    [InlineData("(0596) 23ー1111", "0596-23-1111")]
    [InlineData("0596231111", "0596231111")]
    public void Telephone_numbers_become_half_width_digits_with_hyphens(string typed, string expected) =>
        Assert.Equal(expected, Read(new TelField { Name = "f", Label = Label }, typed));

    [Theory]
    [InlineData("5168601")]
    [InlineData("〒516-8601")]
    [InlineData("５１６－８６０１")]
    [InlineData("516 8601")]
    [InlineData("516ー8601")]
    public void Postal_codes_become_three_and_four_digits(string typed) =>
        Assert.Equal("516-8601", Read(new PostalCodeField { Name = "f", Label = Label }, typed));

    [Theory]
    [InlineData("2026-11-04")]
    [InlineData("2026/11/4")]
    [InlineData("２０２６．１１．０４")]
    [InlineData("20261104")]
    public void Dates_become_ISO_8601(string typed) => Assert.Equal("2026-11-04", Read(new DateField { Name = "f", Label = Label }, typed));

    [Theory]
    [InlineData("3")]
    [InlineData(" ３ ")]
    public void Numbers_become_numbers(string typed) => Assert.Equal("3", ReadNode(AProcedure.Copies("f"), typed).ToJsonString());

    [Fact]
    public void A_kanji_that_Unicode_would_replace_stays_as_it_was_entered() =>
        Assert.Equal("神\uFA19社\uFA1E", Read(Text(), "神\uFA19社\uFA1E"));

    [Fact]
    public void A_kanji_with_its_variation_selector_stays_as_it_was_entered() => Assert.Equal("葛\U000E0100城", Read(Text(), "葛\U000E0100城"));

    [Theory]
    [InlineData("ｱﾊﾟｰﾄ １０１", "アパート １０１")]
    [InlineData("は\u3099", "ば")]
    [InlineData("a\u202Eb\u200Bc\td", "abc d")]
    [InlineData("一行目\r\n二行目", "一行目 二行目")]
    public void Text_loses_what_cannot_be_seen_and_keeps_the_rest(string typed, string expected) =>
        Assert.Equal(expected, Read(Text(), typed));

    [Fact]
    public void Text_of_several_lines_keeps_them() => Assert.Equal("一\n二", Read(Text() with { Multiline = true }, "一\r\n二\n"));

    [Fact]
    public void Numbers_of_documents_become_half_width() => Assert.Equal("AB-12", Read(Text() with { HalfWidth = true }, "ＡＢ－１２"));

    [Fact]
    public void Ticks_come_in_the_order_of_the_form_each_once() =>
        Assert.Equal("""["a","c"]""", ReadNode(AProcedure.Ticks("f", "a", "b", "c"), new JsonArray("c", "a", "c")).ToJsonString());

    [Fact]
    public void One_file_is_an_id_and_several_are_a_list()
    {
        var one = new AttachmentField { Name = "f", Label = Label };

        Assert.Equal("\"u1\"", ReadNode(one, new JsonArray("u1")).ToJsonString());
        Assert.Equal("""["u1"]""", ReadNode(one with { MaxFiles = 2 }, "u1").ToJsonString());
    }

    [Theory]
    [InlineData("2019-05-01", "令和元年（2019年）5月1日", "1 May 2019")]
    [InlineData("2019-04-30", "平成31年（2019年）4月30日", "30 April 2019")]
    [InlineData("1989-01-07", "昭和64年（1989年）1月7日", "7 January 1989")]
    [InlineData("1926-12-25", "昭和元年（1926年）12月25日", "25 December 1926")]
    [InlineData("1912-07-29", "明治45年（1912年）7月29日", "29 July 1912")]
    [InlineData("1872-12-31", "1872年12月31日", "31 December 1872")]
    public void Dates_are_shown_with_the_year_of_the_era(string date, string ja, string en)
    {
        var procedure = AProcedure.With(new DateField { Name = "f", Label = Label });

        Assert.Equal(new LocalizedText(ja, en), Assert.Single(AnswerView.Of(procedure, new() { ["f"] = date })).Value);
    }

    private static TextField Text() => new() { Name = "f", Label = Label };

    private static string Read(Field field, JsonNode typed) => ReadNode(field, typed).GetValue<string>();

    private static JsonNode ReadNode(Field field, JsonNode typed)
    {
        var validator = new AnswerValidator(new FakeTimeProvider(Given.Now));
        return validator.Validate(AProcedure.With(field), new() { ["f"] = typed }).OrThrow()["f"]!;
    }
}
