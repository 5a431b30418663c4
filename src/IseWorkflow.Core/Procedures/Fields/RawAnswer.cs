namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>An answer as it came, before its field has read it. Closed hierarchy.</summary>
internal abstract record RawAnswer
{
    /// <summary>What was entered or chosen; a JSON number comes as it was written.</summary>
    public sealed record Text(string Value) : RawAnswer;

    /// <summary>A single tick.</summary>
    public sealed record Flag(bool Value) : RawAnswer;

    /// <summary>Several ticks or files.</summary>
    public sealed record Several(IReadOnlyList<string> Values) : RawAnswer;

    /// <summary>No field is answered like this.</summary>
    public sealed record Foreign : RawAnswer;

    /// <summary>Nothing was entered.</summary>
    public bool IsEmpty => this is Text { Value: var text } && string.IsNullOrWhiteSpace(text) || this is Several { Values.Count: 0 };
}
