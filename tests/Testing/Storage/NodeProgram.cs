using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace IseWorkflow.Testing.Storage;

/// <summary>
/// A Node program of <c>local/node</c>. Its standard input is a pipe of this process, by which it notices this process's end.
/// </summary>
internal sealed class NodeProgram
{
    /// <summary>Keeps the pipes of running programs from being collected, which would close them.</summary>
    private static readonly ConcurrentBag<NodeProgram> Kept = [];

    private readonly Process process;

    private NodeProgram(Process process)
    {
        this.process = process;
        Kept.Add(this);
    }

    /// <summary><c>local/node</c> of this working copy.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "local", "node");

    public static NodeProgram Start(params IEnumerable<string> arguments) => new(Process.Start(new ProcessStartInfo("node", arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <summary>Runs a program to its end, and gives what it printed.</summary>
    public static async Task<string> RunAsync(params IReadOnlyList<string> arguments)
    {
        var program = Start(arguments);
        var output = await program.process.StandardOutput.ReadToEndAsync();
        await program.process.WaitForExitAsync();
        if (program.process.ExitCode != 0)
            throw new InvalidOperationException($"node {string.Join(' ', arguments)} ended with {program.process.ExitCode}: {output}");
        return output;
    }

    /// <summary>Reads lines until one matches, and gives the first group.</summary>
    public async Task<string> ReadUntilAsync(Regex wanted)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (wanted.Match(line) is { Success: true } match)
                return match.Groups[1].Value;
        }

        throw new InvalidOperationException($"node ended before it said: {wanted}");
    }
}
