using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>A stand-in, spoken to without any library of Stripe's.</summary>
public abstract class StripeStandInTest : IAsyncLifetime
{
    /// <summary>Tuesday 2026-11-24 10:30 in Japan.</summary>
    protected FakeTimeProvider Time { get; } = new(new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero));

    protected TestStripe Stripe { get; set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The least that a session takes: two copies, 600 yen.</summary>
    protected static IReadOnlyList<(string Name, string Value)> Order { get; } =
    [
        ("mode", "payment"),
        ("locale", "ja"),
        ("success_url", "https://shinsei.city.example.jp/done?session={CHECKOUT_SESSION_ID}"),
        ("cancel_url", "https://shinsei.city.example.jp/pay"),
        ("line_items[0][price_data][currency]", "jpy"),
        ("line_items[0][price_data][product_data][name]", "住民票の写し"),
        ("line_items[0][price_data][unit_amount]", "300"),
        ("line_items[0][quantity]", "2"),
    ];

    public virtual async ValueTask InitializeAsync() => Stripe = await TestStripe.StartAsync(time: Time);

    public virtual async ValueTask DisposeAsync()
    {
        await Stripe.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls the API: with a form it posts, else it gets.</summary>
    protected async Task<ApiAnswer> CallAsync(string path, IEnumerable<(string Name, string Value)>? form = null, string? key = null, string? apiKey = null)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, $"/v1/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey ?? Stripe.Options.ApiKey);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        using var response = await Stripe.Browser.SendAsync(request, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        return new(response.StatusCode, JsonSerializer.Deserialize<JsonElement>(body), response.Headers.Contains("Idempotent-Replayed"));
    }

    /// <summary>Opens a session; what is given stands in for what has the same name.</summary>
    protected async Task<OpenedSession> OpenAsync(params IEnumerable<(string Name, string Value)> more)
    {
        var answer = await CallAsync("checkout/sessions", Order.ExceptBy(more.Select(pair => pair.Name), pair => pair.Name).Concat(more));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return new(answer.Text("id"), new Uri(answer.Text("url")));
    }

    protected async Task<string> StatusAsync(OpenedSession session) => (await CallAsync($"checkout/sessions/{session.Id}")).Text("status");

    protected static async Task<string> TextAsync(HttpResponseMessage response) => await response.Content.ReadAsStringAsync(Cancellation);
}

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body, bool IsReplayed)
{
    public JsonElement Error => Body.GetProperty("error");

    public string Text(string name) => Body.GetProperty(name).GetString()!;
}

public sealed record OpenedSession(string Id, Uri Page);
