namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>Where the citizen reads and types.</summary>
internal interface ITerminal
{
    void WriteLine(string line);

    void Write(string text);

    /// <summary>A typed line; null where there is nothing more.</summary>
    string? ReadLine();

    /// <summary>A line that is not shown while it is typed; null where it was given up.</summary>
    string? ReadSecret();
}
