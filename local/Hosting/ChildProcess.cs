using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace IseWorkflow.Local.Hosting;

/// <summary>
/// A Node program that lives no longer than this process. Its standard input is a pipe that this process holds;
/// <c>end-with-parent.mjs</c>, preloaded into it, ends it when the pipe closes: on request, or because this process is dead.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>Longer than the grace that the preloaded script gives.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private const int LinesKept = 20;

    private readonly Process process;
    private readonly Action<string>? show;
    private readonly ConcurrentQueue<string> lastLines = new();

    private ChildProcess(string name, Process process, Action<string>? show)
    {
        (Name, this.process, this.show) = (name, process, show);
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = WaitAsync();
    }

    public string Name { get; }

    /// <summary>Completes with the exit code.</summary>
    public Task<int> Exited { get; }

    public int Id => process.Id;

    /// <summary>What it wrote last, for the message that explains its end.</summary>
    public string LastLines => string.Join(Environment.NewLine, lastLines);

    /// <param name="name">As people read it.</param>
    /// <param name="arguments">The program's file and what it takes.</param>
    /// <param name="show">Takes each line that it writes; null keeps them quiet.</param>
    /// <exception cref="LocalStartException">Node is not installed.</exception>
    public static ChildProcess Start(string name, IEnumerable<string> arguments, string folder, Action<string>? show = null)
    {
        try
        {
            return new(name, Process.Start(StartInfo(arguments, folder))!, show);
        }
        catch (Win32Exception error)
        {
            throw new LocalStartException("Node cannot be started. Install Node.js 20.10 or later (https://nodejs.org).", error);
        }
    }

    /// <summary>Asks it to end, and makes it after a while.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        if (await Task.WhenAny(Exited, Task.Delay(Grace)) != Exited)
            process.Kill(entireProcessTree: true);
        await Exited;
        process.Dispose();
    }

    private static ProcessStartInfo StartInfo(IEnumerable<string> arguments, string folder)
    {
        var preload = new Uri(Path.Combine(SourceTree.Node, "end-with-parent.mjs")).AbsoluteUri;
        return new("node", ["--import", preload, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        lastLines.Enqueue(line);
        if (lastLines.Count > LinesKept)
            lastLines.TryDequeue(out _);
        show?.Invoke(line);
    }
}
