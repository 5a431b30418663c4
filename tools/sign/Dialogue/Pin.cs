namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>The PIN of the signing certificate (署名用電子証明書暗証番号): 6 to 16 letters and digits. The card knows capital letters only.</summary>
internal static class Pin
{
    /// <summary>The PIN as the card compares it; null where it cannot be one.</summary>
    public static string? Normalize(string typed) =>
        typed.Length is >= 6 and <= 16 && typed.All(char.IsAsciiLetterOrDigit) ? typed.ToUpperInvariant() : null;
}
