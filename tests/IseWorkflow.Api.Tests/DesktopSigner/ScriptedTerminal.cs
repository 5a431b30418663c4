using System.Text;
using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>A citizen who types these lines.</summary>
internal sealed class ScriptedTerminal(params IEnumerable<string> typed) : ITerminal
{
    private readonly Queue<string> lines = new(typed);
    private readonly StringBuilder output = new();

    public string Output => output.ToString();

    public void WriteLine(string line) => output.AppendLine(line);

    public void Write(string text) => output.Append(text);

    public string? ReadLine() => lines.TryDequeue(out var line) ? line : null;

    public string? ReadSecret() => ReadLine();
}
