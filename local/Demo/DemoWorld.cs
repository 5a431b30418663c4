using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Demo;

/// <summary>The people of the demonstration and what they hold in their hands.</summary>
internal sealed class DemoWorld(LocalAddresses addresses) : IDisposable
{
    public DemoCitizen Citizen { get; } = new(addresses.Site, "hanako@example.jp");

    public DemoSigningApp Phone { get; } = new(addresses.SigningApp, addresses.Site, "hanako");

    public DemoClerk Clerk { get; } = new(addresses.Site);

    public DemoPayer Payer { get; } = new();

    public DemoClock Clock { get; } = new(addresses.Site);

    public MailReader Mails { get; } = new(addresses.Mailbox, DemoPatience.Limit);

    /// <summary>Opens a page as a browser does.</summary>
    public async Task OpenAsync(Uri page)
    {
        using var browser = new ServiceClient(addresses.Site);
        await browser.PageAsync(page.PathAndQuery);
    }

    public void Dispose()
    {
        Citizen.Dispose();
        Phone.Dispose();
        Clerk.Dispose();
        Payer.Dispose();
        Clock.Dispose();
        Mails.Dispose();
    }
}
