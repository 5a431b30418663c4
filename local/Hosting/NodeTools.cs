namespace IseWorkflow.Local.Hosting;

/// <summary>Runs Node programs to their end.</summary>
internal static class NodeTools
{
    /// <summary>Installs a folder's locked packages where they are missing or outdated.</summary>
    public static Task InstallAsync(string folder, Action<string> show, CancellationToken cancellation)
    {
        var installer = Path.Combine(SourceTree.Node, "install.mjs");
        return RunAsync($"Installing npm packages of {folder}", [installer, folder], folder, show, cancellation);
    }

    /// <exception cref="LocalStartException">It failed; the message holds what it wrote last.</exception>
    public static async Task RunAsync(
        string name, IEnumerable<string> arguments, string folder, Action<string> show, CancellationToken cancellation)
    {
        await using var child = ChildProcess.Start(name, arguments, folder, show);
        var code = await child.Exited.WaitAsync(cancellation);
        if (code != 0)
            throw new LocalStartException($"{name} failed ({code}).{Environment.NewLine}{child.LastLines}");
    }
}
