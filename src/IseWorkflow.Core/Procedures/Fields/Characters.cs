using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Brings what people type to one form, as far as that changes no meaning.</summary>
internal static partial class Characters
{
    /// <summary>
    /// Text as it was entered, without what cannot be seen. Half-width katakana and combining marks become the usual characters. Kanji
    /// stay what they are: Unicode's normal forms turn variants such as 神 (U+FA19) into others (U+795E), and a name is written as it is.
    /// </summary>
    public static string Tidy(string typed, bool multiline)
    {
        var visible = new string([.. typed.ReplaceLineEndings("\n").Replace('\t', ' ').Where(c => c == '\n' || !IsHidden(c))]);
        var composed = HalfWidthKana().Replace(visible, kana => kana.Value.InForm(NormalizationForm.FormKC));
        composed = Combining().Replace(composed, pair => pair.Value.InForm(NormalizationForm.FormC));
        return (multiline ? composed : composed.Replace('\n', ' ')).Trim();
    }

    /// <summary>Letters, digits and signs in half width, without spaces at the ends (NFKC).</summary>
    public static string ToHalfWidth(string typed) => Tidy(typed, multiline: false).InForm(NormalizationForm.FormKC);

    /// <summary>Half-width digits with plain hyphens: brackets around an area code become hyphens, spaces go.</summary>
    public static string ToHyphenatedDigits(string typed)
    {
        var text = Hyphens().Replace(ToHalfWidth(typed).Replace(" ", "", StringComparison.Ordinal), "-");
        return text.Replace("(", "-", StringComparison.Ordinal).Replace(")", "-", StringComparison.Ordinal).Trim('-');
    }

    /// <summary>Full-width katakana, words parted by one full-width space; null where something else stands in it.</summary>
    public static string? ToKatakana(string typed)
    {
        var wide = new string([.. ToHalfWidth(typed).Select(c => c is >= 'ぁ' and <= 'ゖ' or 'ゝ' or 'ゞ' ? (char)(c + ('ァ' - 'ぁ')) : c)]);
        var kana = Spaces().Replace(Hyphens().Replace(wide, "ー"), "　");
        return Katakana().IsMatch(kana) ? kana : null;
    }

    /// <summary>How many characters people see: code points.</summary>
    public static int Count(string text) => text.EnumerateRunes().Count();

    private static bool IsHidden(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex(@"[\uFF61-\uFF9F]+")]
    private static partial Regex HalfWidthKana();

    /// <summary>A kana or Latin letter with the marks that follow it.</summary>
    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F\u3041-\u30FF][\u0300-\u036F\u3099\u309A]+")]
    private static partial Regex Combining();

    /// <summary>The many characters that are typed for a hyphen.</summary>
    [GeneratedRegex(@"[-\u2010-\u2015\u2212\u30FC\u2500\u2501]")]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"[ \u3000]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[\u30A1-\u30FA\u30FC-\u30FE\u30FB\u3000]+\z")]
    private static partial Regex Katakana();
}
