using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Signing;

/// <summary>
/// The document that a citizen signs: the whole application as plain text in Japanese (UTF-8, LF), so that what is shown and what is signed
/// are the same octets. The same application gives the same octets.
/// </summary>
public static class SigningDocument
{
    public const string ContentType = "text/plain; charset=utf-8";

    /// <summary>The blob's name in the application's folder.</summary>
    public static string BlobName(int revision) => $"document-{revision:D4}";

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    public static byte[] Compose(ApplicationHead head, int revision, SignableForm form)
    {
        var text = new StringBuilder();
        Line(text, "伊勢市　電子申請書");
        Line(text, "");
        Line(text, $"手続　　　　：{Visible(form.Title.Ja)}");
        Line(text, $"手続の版　　：{head.ProcedureCode} {head.ProcedureVersion}");
        Line(text, $"申請の識別子：{head.Id}");
        Line(text, $"内容の版　　：{revision.ToString(CultureInfo.InvariantCulture)}");
        Line(text, "");
        Line(text, "【申請内容】");
        foreach (var line in form.Lines)
            Answer(text, line);
        Line(text, "");
        Line(text, "【申請者】");
        Line(text, "氏名、住所、生年月日及び性別は、署名用電子証明書に記録されているとおりです。");
        Line(text, "");
        Line(text, "伊勢市長　あて");
        Line(text, "上記のとおり申請します。");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Further lines of an answer are indented, so that no answer can look like a part of the document.</summary>
    private static void Answer(StringBuilder text, SignableLine line) =>
        Line(text, $"・{Visible(line.Label.Ja)}：{Visible(line.Value.Ja).ReplaceLineEndings("\n　　")}");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>Characters that a screen does not show, or that turn others around, are spelled out: nobody signs what cannot be seen.</summary>
    private static string Visible(string value)
    {
        var shown = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else
                shown.Append(rune);
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\r') && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
