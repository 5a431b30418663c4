namespace IseWorkflow.Local.Hosting;

/// <summary>The option that chooses a port.</summary>
/// <param name="Name">As typed, such as <c>--port</c>.</param>
/// <param name="What">What listens there.</param>
/// <param name="IsStorage">Not needed where a running storage is used.</param>
internal sealed record PortOption(
    string Name, string What, Func<LocalPorts, int> Get, Func<LocalPorts, int, LocalPorts> With, bool IsStorage = false)
{
    public static IReadOnlyList<PortOption> All { get; } =
    [
        new("--port", "site, API and console", ports => ports.Site, (ports, port) => ports with { Site = port }),
        new("--signing-port", "signing app", ports => ports.SigningApp, (ports, port) => ports with { SigningApp = port }),
        new("--stripe-port", "Stripe's stand-in", ports => ports.Stripe, (ports, port) => ports with { Stripe = port }),
        new("--mail-port", "mailbox", ports => ports.Mailbox, (ports, port) => ports with { Mailbox = port }),
        new("--smtp-port", "mail server (SMTP)", ports => ports.Smtp, (ports, port) => ports with { Smtp = port }),
        new("--blob-port", "Azurite's blobs", ports => ports.Blobs, (ports, port) => ports with { Blobs = port }, IsStorage: true),
        new("--queue-port", "Azurite's queues", ports => ports.Queues, (ports, port) => ports with { Queues = port }, IsStorage: true),
        new("--table-port", "Azurite's tables", ports => ports.Tables, (ports, port) => ports with { Tables = port }, IsStorage: true),
    ];
}
