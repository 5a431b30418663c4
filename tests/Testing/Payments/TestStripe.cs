using System.Net.Http.Json;
using System.Text.Json;
using IseWorkflow.Local.Stripe;
using Microsoft.AspNetCore.Builder;

namespace IseWorkflow.Testing.Payments;

/// <summary>Stripe's stand-in on a free port, a citizen's browser at its hosted page, and its books to check against.</summary>
public sealed class TestStripe : IAsyncDisposable
{
    public const string Visa = "4242424242424242";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly WebApplication app;

    private TestStripe(WebApplication app, StripeStandInOptions options)
    {
        (this.app, Options) = (app, options);
        Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public StripeStandInOptions Options { get; }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Follows no redirect, keeps no cookie.</summary>
    public HttpClient Browser { get; }

    /// <summary>What the service has to be configured with.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Stripe:ApiKey"] = Options.ApiKey,
        ["Stripe:WebhookSecret"] = Options.WebhookSecret,
        ["Stripe:ApiBase"] = Address.AbsoluteUri,
    };

    public static async Task<TestStripe> StartAsync(StripeStandInOptions? options = null, TimeProvider? time = null)
    {
        var chosen = options ?? new(0, null);
        var app = StripeHost.Build(chosen, time);
        await app.StartAsync();
        return new(app, chosen);
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
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>The stand-in's books; amounts are yen.</summary>
public sealed record TestStripeLedger(long Charged, long Refunded, long Kept, IReadOnlyList<TestStripePayment> Payments);

public sealed record TestStripePayment(
    string Payment, string Session, string Status, string Method, string? Brand, long Amount, long Charged, long Refunded, string? Dispute,
    IReadOnlyDictionary<string, string> Metadata);

/// <param name="Body">As it is posted.</param>
public sealed record TestStripeEvent(string Id, string Type, string Body, IReadOnlyList<TestStripeDelivery> Deliveries);

/// <param name="State"><c>waiting</c>, <c>held</c>, <c>delivered</c>, <c>dropped</c> or <c>given_up</c>.</param>
public sealed record TestStripeDelivery(string State, int Tries, int? LastAnswer);
