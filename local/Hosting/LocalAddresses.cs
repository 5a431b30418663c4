namespace IseWorkflow.Local.Hosting;

/// <summary>Where the parts of a running local host are.</summary>
public sealed class LocalAddresses(LocalPorts ports)
{
    public Uri Site => At(ports.Site);

    public Uri Console => new(Site, "console");

    public Uri SigningApp => At(ports.SigningApp);

    public Uri Stripe => At(ports.Stripe);

    public Uri Mailbox => Maildev.Address(ports);

    private static Uri At(int port) => new($"http://127.0.0.1:{port}/");
}
