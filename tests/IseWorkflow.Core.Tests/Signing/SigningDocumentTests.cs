using System.Text;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Signing;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class SigningDocumentTests
{
    private readonly SigningScene scene = new();

    [Fact]
    public async Task The_document_says_in_plain_Japanese_what_is_applied_for()
    {
        var text = Encoding.UTF8.GetString(await scene.FetchAsync((await scene.OpenAsync()).Token));

        Assert.Equal(
            $"""
            伊勢市　電子申請書

            手続　　　　：住民票の写し
            手続の版　　：juminhyo 2026-10-01
            申請の識別子：{scene.Application}
            内容の版　　：1

            【申請内容】
            ・使いみち：旅券の申請
            　　のため
            ・通数：1

            【申請者】
            氏名、住所、生年月日及び性別は、署名用電子証明書に記録されているとおりです。

            伊勢市長　あて
            上記のとおり申請します。

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task It_is_composed_once_and_the_same_octets_are_given_out_each_time()
    {
        var first = await scene.FetchAsync((await scene.OpenAsync()).Token);
        var second = await scene.FetchAsync((await scene.OpenAsync()).Token);

        Assert.Equal(first, second);
        Assert.Equal("document-0001", Assert.Single(scene.Documents.Names));
    }

    [Theory]
    [InlineData("はい\u202eいいえ", "はい[U+202E]いいえ")]
    [InlineData("a\u0000b\tc", "a[U+0000]b[U+0009]c")]
    [InlineData("一\r\n【申請者】", "一\n　　【申請者】")]
    [InlineData("一\u2028二", "一[U+2028]二")]
    [InlineData("一\u0085二", "一[U+0085]二")]
    public void Nothing_in_an_answer_can_hide_or_look_like_a_part_of_the_document(string answer, string shown)
    {
        var form = new SignableForm(new("手続", "Procedure"), [new(new("問", "Question"), new(answer, ""))]);

        var text = Encoding.UTF8.GetString(SigningDocument.Compose(scene.Head, 1, form));

        Assert.Contains($"・問：{shown}\n\n【申請者】", text, StringComparison.Ordinal);
    }
}
