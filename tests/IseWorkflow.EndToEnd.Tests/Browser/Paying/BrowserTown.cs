using IseWorkflow.EndToEnd.Tests.Payments;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>A local host and a browser for the tests of one class.</summary>
public sealed class BrowserTown : IAsyncLifetime
{
    private Chromium? chromium;
    private StripeBooks? books;

    public LocalTown Town { get; } = new();

    internal StripeBooks Books => books!;

    public async ValueTask InitializeAsync()
    {
        await Town.InitializeAsync();
        books = new(Town.Addresses.Stripe);
        chromium = await Chromium.StartAsync();
    }

    /// <summary>A visitor's browser.</summary>
    /// <param name="walk">Names the folder of the pictures.</param>
    internal Task<PhoneBrowser> PhoneAsync(string walk) => chromium!.PhoneAsync(Path.Combine(Repository.Root, "artifacts", "pictures", "payments", walk));

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        books?.Dispose();
        await Town.DisposeAsync();
    }
}
