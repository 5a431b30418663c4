using System.Text;
using IseWorkflow.Core.Procedures.Attachments;

namespace IseWorkflow.Core.Tests.Procedures;

public sealed class AttachmentRulesTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n");

    [Theory]
    [InlineData("255044462d312e37", "application/pdf", ".pdf")]
    [InlineData("ffd8ffe000104a46", "image/jpeg", ".jpg")]
    [InlineData("89504e470d0a1a0a", "image/png", ".png")]
    [InlineData("000000186674797068656963", "image/heic", ".heic")]
    [InlineData("00000018667479706d696631", "image/heic", ".heic")]
    public void A_file_is_what_its_bytes_say(string bytes, string contentType, string extension)
    {
        var document = AttachmentRules.Inspect("photo.exe", Convert.FromHexString(bytes)).OrThrow();

        Assert.Equal((contentType, "photo.exe" + extension), (document.ContentType, document.FileName));
    }

    [Theory]
    [InlineData("4d5a9000")]
    [InlineData("3c68746d6c3e")]
    [InlineData("504b0304")]
    [InlineData("00000018667479706d703432")]
    [InlineData("2525255044462d")]
    public void Anything_else_is_refused_whatever_its_name(string bytes) =>
        Assert.Equal("attachment_type", CodeOf("proof.pdf", Convert.FromHexString(bytes)));

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("attachment_empty", CodeOf("proof.pdf", []));

    [Fact]
    public void Ten_mebibytes_are_taken_and_no_byte_more()
    {
        var most = new byte[AttachmentRules.MostBytes];
        Pdf.CopyTo(most, 0);

        Assert.Null(CodeOf("proof.pdf", most));
        Assert.Equal("attachment_too_large", CodeOf("proof.pdf", [.. most, 0]));
    }

    [Theory]
    [InlineData("領収証書.PDF", "領収証書.PDF")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\Users\hanako\proof.pdf", "proof.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("a<b>:\"c\".pdf", "abc.pdf")]
    [InlineData("  ", "attachment.pdf")]
    [InlineData("..", "attachment.pdf")]
    [InlineData(null, "attachment.pdf")]
    public void A_name_loses_what_could_do_harm(string? name, string expected) =>
        Assert.Equal(expected, AttachmentRules.Inspect(name, Pdf).OrThrow().FileName);

    private static string? CodeOf(string name, byte[] bytes) =>
        AttachmentRules.Inspect(name, bytes).Match(_ => (string?)null, refusal => refusal.Code);
}
