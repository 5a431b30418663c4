using System.Globalization;
using System.Text;

namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>
/// Text whose hidden characters are spelled out. The service spells them out in the document already; a terminal obeys escape sequences,
/// so the command does not rely on it: nobody signs what cannot be seen.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else
                shown.Append(rune);
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => rune.Value != '\n' && Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
