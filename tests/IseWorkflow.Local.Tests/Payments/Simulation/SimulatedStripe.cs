using IseWorkflow.Adapters.Stripe;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>Stripe's stand-in in this process, our adapter on a bad line to it, and what people do at its pages and its dashboard.</summary>
internal sealed class SimulatedStripe : IDisposable
{
    private readonly TestStripe standIn;
    private readonly Wire wire;
    private readonly ServiceProvider adapter;
    private readonly TimeProvider time;

    public SimulatedStripe(int seed, TimeProvider time, Interleaving interleaving, Random chance)
    {
        this.time = time;
        standIn = TestStripe.Inline(seed, time);
        wire = new(standIn.Line, interleaving, chance);
        adapter = Adapter().BuildServiceProvider();
        (Provider, Reader) = (adapter.GetRequiredService<IPaymentProvider>(), adapter.GetRequiredService<IPaymentEventReader>());
    }

    public IPaymentProvider Provider { get; }

    public IPaymentEventReader Reader { get; }

    /// <summary>True while nothing comes back from Stripe.</summary>
    public bool IsDown
    {
        get => wire.IsDown;
        set => wire.IsDown = value;
    }

    /// <summary>What really happened to the money.</summary>
    public TestStripeLedger Ledger => AtOnce(standIn.LedgerAsync());

    public IReadOnlyList<TestStripeEvent> EventsAfter(string? id) => AtOnce(standIn.EventsAsync(id));

    /// <summary>As Stripe signs a delivery that leaves now.</summary>
    public string Sign(TestStripeEvent told) =>
        EventUtility.GenerateSignatureHeader(told.Body, standIn.Options.WebhookSecret, time.GetUtcNow().ToUnixTimeSeconds());

    public bool CanBePaidOn(Uri page)
    {
        using var answer = AtOnce(standIn.Browser.GetAsync(page));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Whether it is the page of a number that was taken, and not the one to pay on.</summary>
    public static bool IsVoucher(Uri page) => page.AbsolutePath.EndsWith("/voucher", StringComparison.Ordinal);

    /// <summary>The page of a session.</summary>
    public Uri PageOf(string session) => new(standIn.Address, $"c/pay/{session}");

    public void PayByCard(Uri page, string number) => Submit(standIn.PayAsync(page, number));

    /// <summary>Answers what the card's issuer asks, if it asks.</summary>
    public void AnswerChallenge(Uri page, bool isPassed) => Submit(standIn.SubmitAsync(page, "challenge", ("answer", isPassed ? "pass" : "fail")));

    /// <summary>Has the number for the convenience store printed, if the page offers that.</summary>
    public void PrintVoucher(Uri page) => Submit(standIn.PrintVoucherAsync(page));

    /// <summary>Pays in cash, if a number was printed and is still good.</summary>
    public void PayAtStore(Uri page) => Submit(standIn.SubmitAsync(page, "voucher"));

    /// <param name="outcome"><c>opened</c>, <c>won</c> or <c>lost</c>.</param>
    public void Dispute(string payment, string outcome) => AtOnce(standIn.OrderAsync("disputes", new { payment, outcome }));

    /// <summary>Staff give back at the dashboard what is left of a payment, if it may be given back.</summary>
    /// <param name="fails">Whether the bank does not take it this time either.</param>
    public void RefundByHand(string payment, bool fails)
    {
        AtOnce(standIn.OrderAsync("refunds", new { payment, outcome = fails ? "failed" : "succeeded" }));
        AtOnce(standIn.OrderAsync("refunds", new { outcome = (string?)null }));
    }

    public void Dispose()
    {
        adapter.Dispose();
        wire.Dispose();
        AtOnce(standIn.DisposeAsync().AsTask());
    }

    /// <summary>The adapter as a host registers it, but on the wire, and without Stripe.net's own repeats, which wait in real time.</summary>
    private IServiceCollection Adapter() => new ServiceCollection()
        .AddLogging()
        .AddSingleton(time)
        .AddStripe(new ConfigurationBuilder().AddInMemoryCollection(standIn.Settings).Build())
        .AddSingleton<IStripeClient>(new StripeClient(new StripeClientOptions
        {
            ApiKey = standIn.Options.ApiKey,
            ApiBase = standIn.Address.GetLeftPart(UriPartial.Authority),
            HttpClient = new SystemNetHttpClient(new(wire) { Timeout = Timeout.InfiniteTimeSpan }, maxNetworkRetries: 0, enableTelemetry: false),
        }));

    private static void Submit(Task<HttpResponseMessage> form) => AtOnce(form).Dispose();

    private static T AtOnce<T>(Task<T> answer)
    {
        AtOnce((Task)answer);
        return answer.Result;
    }

    private static void AtOnce(Task answer)
    {
        if (!answer.IsCompleted)
            throw new InvalidOperationException("The stand-in waits for something, so the course of the simulation is not chance's alone.");
        answer.GetAwaiter().GetResult();
    }
}
