using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Tests.Payments;

public sealed class PaymentsEndpointsTests : IAsyncLifetime
{
    private PaymentsHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await PaymentsHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task The_page_gets_all_that_it_shows()
    {
        var payment = await PaymentAsync();

        var expected = $$"""
            {
              "receiptNumber": "{{Given.Number}}",
              "procedure": { "ja": "住民票の写しの交付", "en": "Copy of the resident record" },
              "status": "payable",
              "lines": [
                {
                  "code": "juminhyo",
                  "label": { "ja": "住民票の写し", "en": "Resident record" },
                  "unitPrice": 410, "quantity": 1, "total": 410, "reason": null
                }
              ],
              "total": 410, "dueAt": "2026-12-08T01:30:00+00:00", "paidAt": null,
              "brands": ["visa", "mastercard", "amex", "jcb", "diners"],
              "methods": ["card", "konbini"], "isAtStore": false, "hasVoidNumber": false
            }
            """;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, payment), payment.GetRawText());
    }

    [Fact]
    public async Task Opening_the_page_opens_no_checkout()
    {
        for (var i = 0; i < 10; i++)
            await PaymentAsync();

        Assert.Empty(host.Scene.Provider.Sessions);
    }

    [Theory]
    [InlineData("card")]
    [InlineData("konbini")]
    public async Task The_button_gets_the_address_of_the_providers_page_the_same_at_each_click(string method)
    {
        var (first, second) = (await BeginAsync(method), await BeginAsync(method));

        var session = Assert.Single(host.Scene.Provider.Sessions);
        Assert.Equal(session.Url.ToString(), first.GetProperty("url").GetString());
        Assert.Equal(session.Url.ToString(), second.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("paypal")]
    [InlineData(null)]
    public async Task Another_way_to_pay_is_refused(string? method)
    {
        using var page = host.Page(host.Scene.PayLink());
        using var answer = await page.PostAsJsonAsync("/api/citizen/payment/checkout", new { method }, Cancellation);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "payment_method_not_offered"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task What_is_paid_is_shown_as_paid_and_gets_no_second_checkout()
    {
        await BeginAsync("card");
        host.Scene.Provider.Pay(host.Scene.Provider.Sessions[0].Url);
        using var posted = await host.PostEventAsync(0);
        await host.Scene.RunTurnsAsync();
        using var page = host.Page(host.Scene.PayLink());
        using var again = await page.PostAsJsonAsync("/api/citizen/payment/checkout", new { method = "card" }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "already_paid"), (again.StatusCode, await CodeAsync(again)));
        var payment = await PaymentAsync();
        Assert.Equal("paid", payment.GetProperty("status").GetString());
        Assert.Equal(Given.Now, payment.GetProperty("paidAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task While_the_provider_is_down_the_button_says_so()
    {
        host.Scene.Provider.IsDown = true;
        using var page = host.Page(host.Scene.PayLink());
        using var answer = await page.PostAsJsonAsync("/api/citizen/payment/checkout", new { method = "card" }, Cancellation);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "payment_provider_unavailable"), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_links_secret_there_is_nothing_to_see_or_pay(string? link)
    {
        using var page = host.Page(link);
        using var shown = await page.GetAsync(new Uri("/api/citizen/payment", UriKind.Relative), Cancellation);
        using var begun = await page.PostAsJsonAsync("/api/citizen/payment/checkout", new { method = "card" }, Cancellation);

        Assert.Equal((HttpStatusCode.Unauthorized, "link_unknown"), (shown.StatusCode, await CodeAsync(shown)));
        Assert.Equal(HttpStatusCode.Unauthorized, begun.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task An_event_whose_origin_is_not_proven_changes_nothing(string? signature)
    {
        await BeginAsync("card");
        host.Scene.Provider.Pay(host.Scene.Provider.Sessions[0].Url);

        using var posted = await host.PostEventAsync(0, signature);
        await host.Scene.RunTurnsAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "payment_event_unproven"), (posted.StatusCode, await CodeAsync(posted)));
        Assert.IsType<State.AwaitingPayment>(await host.Scene.StateAsync());
    }

    [Fact]
    public async Task An_event_is_answered_once_it_is_stored_before_any_turn()
    {
        await BeginAsync("card");
        host.Scene.Provider.Pay(host.Scene.Provider.Sessions[0].Url);

        using var posted = await host.PostEventAsync(0);
        using var repeated = await host.PostEventAsync(0);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (posted.StatusCode, repeated.StatusCode));
        var ledger = await host.Scene.LedgerAsync();
        Assert.IsType<State.AwaitingPayment>(ledger.State);
        Assert.Equal("payment-pi_1", Assert.Single(ledger.Inbox).Id);
        Assert.Equal("processing", (await PaymentAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_not_acknowledged()
    {
        await using var down = await PaymentsHost.StartAsync(isStorageDown: true);
        down.Scene.Provider.Pay(await down.Scene.OpenPageAsync());

        using var posted = await down.PostEventAsync(0);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, posted.StatusCode);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        using var client = host.Page(null);
        using var endless = new StringContent(new string('0', 300 * 1024), Encoding.UTF8, "application/json");
        using var posted = await client.PostAsync(new Uri("/api/webhooks/stripe", UriKind.Relative), endless, Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, posted.StatusCode);
    }

    [Fact]
    public void Everything_that_a_host_asks_for_is_registered()
    {
        Assert.IsType<PaymentDesk>(host.Services.GetRequiredService<IPaymentDesk>());
        Assert.NotNull(host.Services.GetRequiredService<PaymentSweep>());
        Assert.NotNull(host.Services.GetRequiredService<Reconciliation>());
        Assert.Equal(PaymentServices.Finance, host.Services.GetRequiredService<FinanceContact>().Mail);
    }

    private async Task<JsonElement> PaymentAsync()
    {
        using var page = host.Page(host.Scene.PayLink());
        return await page.GetFromJsonAsync<JsonElement>("/api/citizen/payment", Cancellation);
    }

    private async Task<JsonElement> BeginAsync(string method)
    {
        using var page = host.Page(host.Scene.PayLink());
        using var answer = await page.PostAsJsonAsync("/api/citizen/payment/checkout", new { method }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();
}
