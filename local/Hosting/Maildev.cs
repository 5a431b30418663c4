namespace IseWorkflow.Local.Hosting;

/// <summary>A mail server as a child that keeps all mails in a folder and shows them on a page.</summary>
internal static class Maildev
{
    public static ChildProcess Start(LocalPorts ports, string folder) => ChildProcess.Start(
        "maildev (mailbox)",
        [
            Path.Combine(SourceTree.Node, "node_modules", "maildev", "dist", "bin", "maildev.js"),
            "--ip", "127.0.0.1", "--smtp", $"{ports.Smtp}",
            "--web-ip", "127.0.0.1", "--web", $"{ports.Mailbox}",
            "--mail-directory", folder, "--silent",
        ],
        folder);

    public static Uri Address(LocalPorts ports) => new($"http://127.0.0.1:{ports.Mailbox}/");

    /// <summary>It shows mails of earlier runs only when told to.</summary>
    public static async Task ShowEarlierMailsAsync(LocalPorts ports, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Address(ports), "api/reloadMailsFromDirectory"), cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
