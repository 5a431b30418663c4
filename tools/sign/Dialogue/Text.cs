namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>A text for the citizen in both languages.</summary>
internal sealed record Text(string Ja, string En)
{
    public string In(Language language) => language == Language.En ? En : Ja;
}

/// <summary>The languages in which the command speaks.</summary>
internal enum Language
{
    Ja,
    En,
}
