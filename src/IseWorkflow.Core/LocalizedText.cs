namespace IseWorkflow.Core;

/// <summary>A text for people in the product's two languages; Japanese is the first.</summary>
public sealed record LocalizedText(string Ja, string En)
{
    /// <summary>The text in the given language; anything but English is answered in Japanese.</summary>
    public string In(Language language) => language == Language.En ? En : Ja;
}
