using System.Text;

namespace IseWorkflow.Core;

/// <summary>
/// Text as anybody may send it. Unicode's normal forms are defined for characters only; half a surrogate pair, or a noncharacter such as U+FFFE,
/// makes the framework throw where it should normalise.
/// </summary>
public static class WellFormedText
{
    /// <summary>The text in a normal form; what is no character becomes U+FFFD.</summary>
    public static string InForm(this string text, NormalizationForm form) => Mend(text).Normalize(form);

    /// <summary>False for the 66 noncharacters (Unicode 16, section 23.7).</summary>
    public static bool IsCharacter(this Rune rune) => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is (< 0xFDD0 or > 0xFDEF);

    private static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            mended.Append(rune.IsCharacter() ? rune.ToString() : "\uFFFD");
        return mended.ToString();
    }
}
