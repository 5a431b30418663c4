using System.Net;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>The API's manners, as docs.stripe.com/api describes them.</summary>
public sealed class ApiTests : StripeStandInTest
{
    [Fact]
    public async Task A_session_is_answered_as_it_was_ordered()
    {
        var answer = await CallAsync("checkout/sessions", Order.Append(("metadata[application]", "a1")));

        Assert.Equal(("checkout.session", "open", "unpaid", "jpy"), (answer.Text("object"), answer.Text("status"), answer.Text("payment_status"), answer.Text("currency")));
        Assert.Equal((600, "a1"), (answer.Body.GetProperty("amount_total").GetInt32(), answer.Body.GetProperty("metadata").GetProperty("application").GetString()));
        Assert.Equal(Time.GetUtcNow().AddHours(24).ToUnixTimeSeconds(), answer.Body.GetProperty("expires_at").GetInt64());
        Assert.Null(answer.Body.GetProperty("payment_intent").GetString());
    }

    [Fact]
    public async Task Nobody_comes_in_without_the_key()
    {
        var answer = await CallAsync("checkout/sessions", apiKey: "sk_test_wrong");

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_request_error"), (answer.Status, answer.Error.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("checkout/sessions/cs_test_none", "resource_missing")]
    [InlineData("payment_intents/pi_none", "resource_missing")]
    [InlineData("refunds/re_none", "resource_missing")]
    [InlineData("charges/ch_none", "resource_missing")]
    [InlineData("charges?starting_after=ch_none", "resource_missing")]
    [InlineData("customers", null)]
    public async Task What_is_not_there_is_not_found(string path, string? code)
    {
        var answer = await CallAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.Status, answer.Error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("success_url", "", "parameter_missing")]
    [InlineData("success_url", "somewhere", "url_invalid")]
    [InlineData("mode", "", "parameter_missing")]
    [InlineData("mode", "subscription", null)]
    [InlineData("locale", "xx", null)]
    [InlineData("line_items[0][price_data][currency]", "usd", null)]
    [InlineData("line_items[0][price_data][unit_amount]", "3.5", "parameter_invalid_integer")]
    [InlineData("line_items[0][price_data][unit_amount]", "-1", "parameter_invalid_integer")]
    [InlineData("line_items[0][price_data][unit_amount]", "10", "amount_too_small")]
    [InlineData("line_items[0][price_data][unit_amount]", "5000000", "amount_too_large")]
    [InlineData("line_items[0][quantity]", "0", "parameter_invalid_integer")]
    [InlineData("expires_at", "1795483500", null)]
    [InlineData("expires_at", "1795571400", null)]
    [InlineData("customer_mail", "taro@example.jp", "parameter_unknown")]
    [InlineData("metadata[a-name-that-is-longer-than-the-forty-characters]", "x", null)]
    [InlineData("payment_method_options[card][restrictions][brands_blocked][0]", "jcb", null)]
    [InlineData("payment_method_options[konbini][expires_after_days]", "61", "parameter_invalid_integer")]
    [InlineData("payment_intent_data[statement_descriptor_suffix]", "A SUFFIX THAT IS TOO LONG", null)]
    public async Task An_order_that_Stripe_would_not_take_is_refused_and_no_session_made(string name, string value, string? code)
    {
        var answer = await CallAsync("checkout/sessions", Order.Where(pair => pair.Name != name).Append((name, value)));

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Error.GetProperty("code").GetString()));
        Assert.Equal(0, (await CallAsync("checkout/sessions")).Body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer()
    {
        var first = await CallAsync("checkout/sessions", Order, key: "k");
        var second = await CallAsync("checkout/sessions", Order, key: "k");

        Assert.Equal((first.Text("id"), false, true), (second.Text("id"), first.IsReplayed, second.IsReplayed));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_an_error()
    {
        await CallAsync("checkout/sessions", Order, key: "k");

        var answer = await CallAsync("checkout/sessions", Order.Append(("metadata[a]", "b")), key: "k");

        Assert.Equal((HttpStatusCode.BadRequest, "idempotency_error"), (answer.Status, answer.Error.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        var first = await CallAsync("checkout/sessions", Order, key: "k");
        Time.Advance(TimeSpan.FromHours(25));

        var second = await CallAsync("checkout/sessions", Order, key: "k");

        Assert.NotEqual(first.Text("id"), second.Text("id"));
    }

    [Fact]
    public async Task A_refusal_of_parameters_is_not_kept_for_the_key()
    {
        await CallAsync("checkout/sessions", [], key: "k");

        Assert.Equal(HttpStatusCode.OK, (await CallAsync("checkout/sessions", Order, key: "k")).Status);
    }

    [Fact]
    public async Task A_refusal_of_what_was_tried_is_kept_for_the_key()
    {
        var session = await OpenAsync();
        await CallAsync($"checkout/sessions/{session.Id}/expire", []);

        var first = await CallAsync($"checkout/sessions/{session.Id}/expire", [], key: "k");
        var second = await CallAsync($"checkout/sessions/{session.Id}/expire", [], key: "k");

        Assert.Equal((HttpStatusCode.BadRequest, true), (first.Status, second.IsReplayed));
    }

    [Fact]
    public async Task Two_requests_with_one_key_at_once_are_a_conflict()
    {
        await Stripe.OrderAsync("api", new { delayMilliseconds = 60_000 });
        Task<ApiAnswer>[] calls = [CallAsync("checkout/sessions", Order, key: "k"), CallAsync("checkout/sessions", Order, key: "k")];

        var refused = await Task.WhenAny(calls);

        Assert.Equal(HttpStatusCode.Conflict, (await refused).Status);
        Assert.Equal("idempotency_key_in_use", (await refused).Error.GetProperty("code").GetString());
        var answered = calls.Single(call => call != refused);
        while (!answered.IsCompleted)
        {
            // At the refusal the other answer does not wait for its time yet, perhaps.
            Time.Advance(TimeSpan.FromMinutes(2));
            await Stripe.LedgerAsync();
        }

        Assert.Equal(HttpStatusCode.OK, (await answered).Status);
    }

    [Fact]
    public async Task Lists_come_in_pages_newest_first()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Insert(0, (await OpenAsync()).Id);

        var first = await PageAsync("limit=2");
        var second = await PageAsync($"limit=2&starting_after={first.Ids[^1]}");
        var third = await PageAsync($"limit=2&starting_after={second.Ids[^1]}");
        var back = await PageAsync($"limit=2&ending_before={third.Ids[0]}");

        Assert.Equal(ids, [.. first.Ids, .. second.Ids, .. third.Ids]);
        Assert.Equal(second.Ids, back.Ids);
        Assert.Equal((true, true, false, true), (first.HasMore, second.HasMore, third.HasMore, back.HasMore));
    }

    [Theory]
    [InlineData("gte", 2)]
    [InlineData("gt", 1)]
    [InlineData("lte", 2)]
    [InlineData("lt", 1)]
    public async Task Lists_can_be_cut_by_time(string bound, int count)
    {
        await OpenAsync();
        Time.Advance(TimeSpan.FromSeconds(10));
        var middle = Time.GetUtcNow().ToUnixTimeSeconds();
        await OpenAsync();
        Time.Advance(TimeSpan.FromSeconds(10));
        await OpenAsync();

        Assert.Equal(count, (await PageAsync($"created[{bound}]={middle}")).Ids.Count);
    }

    [Fact]
    public async Task An_outage_answers_everything_alike_and_does_nothing()
    {
        await Stripe.OrderAsync("api", new { status = 503 });
        var answer = await CallAsync("checkout/sessions", Order, key: "k");
        await Stripe.OrderAsync("api", new { });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "api_error"), (answer.Status, answer.Error.GetProperty("type").GetString()));
        Assert.Empty((await PageAsync("limit=10")).Ids);
        Assert.False((await CallAsync("checkout/sessions", Order, key: "k")).IsReplayed);
    }

    private async Task<(List<string> Ids, bool HasMore)> PageAsync(string query)
    {
        var page = (await CallAsync($"checkout/sessions?{query}")).Body;
        return ([.. page.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)], page.GetProperty("has_more").GetBoolean());
    }
}
