namespace IseWorkflow.Local.SigningApp.Card;

/// <summary>The PIN of the signing certificate (署名用電子証明書暗証番号): 6 to 16 letters and digits. The card knows capital letters only.</summary>
public static class Pin
{
    /// <summary>The PIN of every training card.</summary>
    public const string Training = "ABC123";

    /// <summary>Wrong tries that lock a card.</summary>
    public const int Tries = 5;

    /// <summary>The PIN as the card compares it; null where it cannot be one.</summary>
    public static string? Normalize(string? typed) =>
        typed is { Length: >= 6 and <= 16 } pin && pin.All(char.IsAsciiLetterOrDigit) ? pin.ToUpperInvariant() : null;
}
