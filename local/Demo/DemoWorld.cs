using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Demo;

/// <summary>The people of the demonstration and what they hold in their hands.</summary>
/// <param name="citizen">The mail address of who applies; one of its own for each walk, so that no earlier mail is taken for a new one.</param>
/// <param name="servesPages">False where the service's origin is the API alone.</param>
internal sealed class DemoWorld(Uri service, Uri signingApp, Uri mailbox, IDemoClock clock, string citizen, bool servesPages = true) : IDisposable
{
    private readonly ServiceClient browser = new(service, servesPages);

    /// <summary>Around a local host.</summary>
    public DemoWorld(LocalAddresses addresses)
        : this(addresses.Site, addresses.SigningApp, addresses.Mailbox, new DemoClock(addresses.Site), "hanako@example.jp")
    {
    }

    public DemoCitizen Citizen { get; } = new(service, citizen, servesPages);

    public DemoSigningApp Phone { get; } = new(signingApp, service, "hanako");

    public DemoClerk Clerk { get; } = new(service, servesPages);

    public DemoPayer Payer { get; } = new();

    public IDemoClock Clock => clock;

    public MailReader Mails { get; } = new(mailbox, DemoPatience.Limit);

    /// <summary>Opens a page as a browser does.</summary>
    public Task OpenAsync(Uri page) => browser.PageAsync(page.PathAndQuery);

    public void Dispose()
    {
        browser.Dispose();
        Citizen.Dispose();
        Phone.Dispose();
        Clerk.Dispose();
        Payer.Dispose();
        Clock.Dispose();
        Mails.Dispose();
    }
}
