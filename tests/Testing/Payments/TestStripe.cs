using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using IseWorkflow.Local.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IseWorkflow.Testing.Payments;

/// <summary>Stripe's stand-in, a citizen's browser at its hosted page, and its books to check against.</summary>
public sealed class TestStripe : IAsyncDisposable
{
    public const string Visa = "4242424242424242";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly IAsyncDisposable host;

    private TestStripe(IAsyncDisposable host, StripeStandInOptions options, Uri address, HttpMessageHandler line)
    {
        (this.host, Options, Address, Line) = (host, options, address, line);
        Browser = new(line, disposeHandler: false) { BaseAddress = address };
    }

    public StripeStandInOptions Options { get; }

    public Uri Address { get; }

    /// <summary>On which the stand-in is reached. Follows no redirect, keeps no cookie.</summary>
    public HttpMessageHandler Line { get; }

    /// <summary>A browser on that line.</summary>
    public HttpClient Browser { get; }

    /// <summary>What the service has to be configured with.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Stripe:ApiKey"] = Options.ApiKey,
        ["Stripe:WebhookSecret"] = Options.WebhookSecret,
        ["Stripe:ApiBase"] = Address.AbsoluteUri,
    };

    /// <summary>On a free port, with its postman.</summary>
    public static async Task<TestStripe> StartAsync(StripeStandInOptions? options = null, TimeProvider? time = null)
    {
        var chosen = options ?? new(0, null);
        var app = StripeHost.Build(chosen, time);
        await app.StartAsync();
        return new(app, chosen, new(app.Urls.Single()), new SocketsHttpHandler { AllowAutoRedirect = false });
    }

    /// <summary>
    /// In this process: each request is answered on the caller's thread, nothing happens in between, and events stay where they are until
    /// they are asked for.
    /// </summary>
    /// <param name="seed">Of its ids.</param>
    public static TestStripe Inline(int seed, TimeProvider time)
    {
        var options = new StripeStandInOptions(0, null) { Seed = seed };
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DiagnosticListener("inline"))
            .AddStripeStandIn(options, time)
            .BuildServiceProvider();
        return new(services, options, new("http://localhost"), new InlineHandler(StripePipeline.Build(services), services));
    }

    /// <summary>Types a card into the page and sends it.</summary>
    /// <param name="page">As the checkout told it.</param>
    public Task<HttpResponseMessage> PayAsync(Uri page, string number = Visa, string expiry = "12/34", string? cvc = null) => SubmitAsync(
        page,
        "card",
        ("email", "taro@example.jp"),
        ("number", number),
        ("expiry", expiry),
        ("cvc", cvc ?? (number.StartsWith("37", StringComparison.Ordinal) ? "1234" : "123")),
        ("name", "TARO ISE"));

    /// <summary>Has a voucher for the convenience store printed.</summary>
    public Task<HttpResponseMessage> PrintVoucherAsync(Uri page) => SubmitAsync(page, "konbini", ("email", "taro@example.jp"), ("name", "伊勢 太郎"));

    /// <summary>Sends one of the forms of the page.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(Uri page, string form, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Browser.PostAsync(new Uri($"{page.AbsoluteUri}/{form}"), content);
    }

    /// <summary>Gives one of the orders under <c>/_standin/</c>.</summary>
    public async Task OrderAsync(string path, object order)
    {
        using var response = await Browser.PostAsJsonAsync($"/_standin/{path}", order);
        response.EnsureSuccessStatusCode();
    }

    public Task PutClockForwardAsync(TimeSpan by) =>
        OrderAsync("clock", new { advanceSeconds = (long)by.TotalSeconds });

    /// <summary>What really happened to the money.</summary>
    public async Task<TestStripeLedger> LedgerAsync() =>
        (await Browser.GetFromJsonAsync<TestStripeLedger>("/_standin/ledger", Web))!;

    /// <summary>The events, oldest first, each with its body and what came of its deliveries.</summary>
    /// <param name="after">Only those that came after this one.</param>
    public async Task<IReadOnlyList<TestStripeEvent>> EventsAsync(string? after = null) =>
        (await Browser.GetFromJsonAsync<List<TestStripeEvent>>($"/_standin/webhooks?after={after}", Web))!;

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        Line.Dispose();
        if (host is IHost started)
            await started.StopAsync();
        await host.DisposeAsync();
    }
}

/// <summary>The stand-in's books; amounts are yen.</summary>
public sealed record TestStripeLedger(
    long Charged,
    long Refunded,
    long ChargedBack,
    long Kept,
    IReadOnlyList<TestStripePayment> Payments,
    IReadOnlyList<TestStripeSession> Sessions);

public sealed record TestStripePayment(
    string Payment,
    string Session,
    string Status,
    string Method,
    string? Brand,
    long Amount,
    long Charged,
    long Refunded,
    long CameBack,
    long ChargedBack,
    string? Dispute,
    IReadOnlyDictionary<string, string> Metadata);

/// <param name="Status"><c>open</c>, <c>complete</c> or <c>expired</c>.</param>
public sealed record TestStripeSession(string Session, string Status, IReadOnlyDictionary<string, string> Metadata);

/// <param name="Body">As it is posted.</param>
public sealed record TestStripeEvent(string Id, string Type, string Body, IReadOnlyList<TestStripeDelivery> Deliveries);

/// <param name="State"><c>waiting</c>, <c>held</c>, <c>delivered</c>, <c>dropped</c> or <c>given_up</c>.</param>
public sealed record TestStripeDelivery(string State, int Tries, int? LastAnswer);
