namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Limits that hold for every form.</summary>
public static class FieldRules
{
    /// <summary>The longest answer that a text field may allow, in characters (code points).</summary>
    public const int MostCharacters = 2_000;

    /// <summary>What is longer than this (UTF-16 units) is refused before it is looked at.</summary>
    public const int MostRawCharacters = 4 * MostCharacters;

    /// <summary>The most files of one field.</summary>
    public const int MostFiles = 10;
}
