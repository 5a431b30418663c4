using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Procedures.Fields;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class AnswerRefusalTests
{
    private static readonly LocalizedText Label = new("必要な項目", "Some field");

    private static readonly AnswerPattern ThreeDigits = AnswerPattern.Parse("[0-9]{3}").OrThrow();

    private static readonly Dictionary<string, Field> Fields = new()
    {
        ["text"] = new TextField { Name = "f", Label = Label, MinLength = 2, MaxLength = 5 },
        ["code"] = new TextField { Name = "f", Label = Label, Pattern = ThreeDigits, PatternHint = new("3桁の数字です。", "Three digits.") },
        ["kana"] = new KanaField { Name = "f", Label = Label, MaxLength = 5 },
        ["tel"] = new TelField { Name = "f", Label = Label },
        ["postalCode"] = new PostalCodeField { Name = "f", Label = Label },
        ["date"] = new DateField { Name = "f", Label = Label, Earliest = Bound("today-1m"), Latest = Bound("today") },
        ["number"] = new NumberField { Name = "f", Label = Label, Min = 1, Max = 10 },
        ["radio"] = new RadioField { Name = "f", Label = Label, Options = [new("a", Label)] },
        ["ticks"] = new CheckboxField { Name = "f", Label = Label, Options = [new("a", Label), new("b", Label)] },
        ["consent"] = new CheckboxField { Name = "f", Label = Label, Required = true },
        ["file"] = new AttachmentField { Name = "f", Label = Label },
        ["files"] = new AttachmentField { Name = "f", Label = Label, MaxFiles = 2 },
    };

    [Theory]
    [InlineData("text", "\"一\"", "answer_too_short")]
    [InlineData("text", "\"一二三四五六\"", "answer_too_long")]
    [InlineData("text", "true", "answer_not_readable")]
    [InlineData("text", "{}", "answer_not_readable")]
    [InlineData("text", "[1]", "answer_not_readable")]
    [InlineData("code", "\"1234\"", "answer_pattern")]
    [InlineData("code", "\"123\\n4\"", "answer_pattern")]
    [InlineData("kana", "\"伊勢\"", "answer_not_kana")]
    [InlineData("kana", "\"Ise\"", "answer_not_kana")]
    [InlineData("kana", "\"イセイセイセ\"", "answer_too_long")]
    [InlineData("tel", "\"23-1111\"", "answer_not_tel")]
    [InlineData("tel", "\"090-1234-567\"", "answer_not_tel")]
    [InlineData("tel", "\"+81 596 23 1111\"", "answer_not_tel")]
    [InlineData("tel", "\"09012345678901\"", "answer_not_tel")]
    [InlineData("postalCode", "\"516-860\"", "answer_not_postal_code")]
    [InlineData("postalCode", "\"５１６八六〇一\"", "answer_not_postal_code")]
    [InlineData("date", "\"2026-02-30\"", "answer_not_date")]
    [InlineData("date", "\"令和8年11月4日\"", "answer_not_date")]
    [InlineData("date", "\"2026-10-23\"", "answer_date_too_early")]
    [InlineData("date", "\"2026-11-25\"", "answer_date_too_late")]
    [InlineData("number", "0", "answer_out_of_range")]
    [InlineData("number", "11", "answer_out_of_range")]
    [InlineData("number", "1.5", "answer_not_number")]
    [InlineData("number", "1e400", "answer_not_number")]
    [InlineData("number", "99999999999999999999", "answer_not_number")]
    [InlineData("number", "\"三\"", "answer_not_number")]
    [InlineData("radio", "\"b\"", "answer_not_an_option")]
    [InlineData("radio", "[\"a\"]", "answer_not_an_option")]
    [InlineData("ticks", "[\"a\",\"x\"]", "answer_not_an_option")]
    [InlineData("ticks", "true", "answer_not_an_option")]
    [InlineData("consent", "false", "answer_required")]
    [InlineData("consent", "\"yes\"", "answer_not_readable")]
    [InlineData("file", "[\"u1\",\"u2\"]", "answer_too_many_files")]
    [InlineData("file", "\"../../etc/passwd\"", "answer_not_an_upload")]
    [InlineData("files", "[\"u1\",\"u2\",\"u3\"]", "answer_too_many_files")]
    public void A_wrong_answer_is_refused_with_a_code_and_a_sentence_that_names_the_field(string field, string json, string code)
    {
        var refusal = Refused(Fields[field], json);

        Assert.Equal(code, refusal.Code);
        Assert.Contains("「必要な項目」", refusal.Message.Ja, StringComparison.Ordinal);
        Assert.Contains("“Some field”", refusal.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain('{', refusal.Message.Ja + refusal.Message.En);
    }

    [Fact]
    public void A_pattern_that_is_not_met_says_what_to_enter() =>
        Assert.EndsWith("3桁の数字です。", Refused(Fields["code"], "\"12\"").Message.Ja, StringComparison.Ordinal);

    [Theory]
    [InlineData("text", "「必要な項目」を入力してください。")]
    [InlineData("radio", "「必要な項目」を選択してください。")]
    [InlineData("consent", "「必要な項目」を確認し、チェックを入れてください。")]
    [InlineData("file", "「必要な項目」のファイルを添付してください。")]
    public void A_missing_answer_says_what_to_do(string field, string sentence)
    {
        foreach (var nothing in new[] { "null", "\"\"", "\" 　\"", "[]" })
            Assert.Equal(sentence, Refused(Fields[field] with { Required = true }, nothing).Message.Ja);
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_one() => Assert.True(Validate(Fields["text"], "\"𠮷𠮷𠮷𠮷𠮷\"").Is(out _, out _));

    [Fact]
    public void What_is_far_too_long_is_refused_before_it_is_looked_at() =>
        Assert.Equal("answer_too_long", Refused(Fields["code"], $"\"{new string('1', 1_000_000)}\"").Code);

    [Fact]
    public void An_answer_that_no_field_asks_for_is_refused()
    {
        Validate(AProcedure.With(AProcedure.Copies()), """{"copies":1,"isAdmin":true}""").Is(out _, out var refusal);

        Assert.Equal(("isAdmin", "answer_unknown_field"), Assert.Single(refusal!.Fields.Select(field => (field.Key, field.Value.Code))));
    }

    [Theory]
    [InlineData("""{"f":1,"f":2}""")]
    [InlineData("""{"f":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public void What_is_no_set_of_answers_is_refused_as_a_whole(string json)
    {
        Validate(AProcedure.With(Fields["text"]), json).Is(out _, out var refusal);

        Assert.Equal("answers_malformed", refusal!.Code);
    }

    private static DateBound Bound(string text) => DateBound.Parse(text).OrThrow();

    private static Refusal Refused(Field field, string json)
    {
        Validate(field, json).Is(out _, out var refusal);
        Assert.Equal("answers_invalid", refusal!.Code);
        return Assert.Single(refusal.Fields).Value;
    }

    private static Result<JsonObject> Validate(Field field, string json) => Validate(AProcedure.With(field), $$"""{"f":{{json}}}""");

    private static Result<JsonObject> Validate(Procedure procedure, string json) =>
        new AnswerValidator(new FakeTimeProvider(Given.Now)).Validate(procedure, JsonNode.Parse(json)!.AsObject());
}
