using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Tests.Procedures;

public sealed class ProceduresEndpointsTests : IAsyncLifetime
{
    private ProceduresHost host = null!;
    private HttpClient browser = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await ProceduresHost.StartAsync();
        browser = host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_list_names_each_procedure_in_both_languages_with_its_department()
    {
        var list = (await ReadAsync("/api/citizen/procedures")).AsArray();

        Assert.True(list.Count >= 8);
        var first = list[0]!;
        Assert.Equal("juminhyo", (string?)first["code"]);
        Assert.Equal("住民票の写し", (string?)first["title"]!["ja"]);
        Assert.Equal("戸籍住民課", (string?)first["department"]!["name"]!["ja"]);
        Assert.True((bool)first["needsSignature"]!);
    }

    [Fact]
    public async Task A_procedure_comes_with_its_form_and_todays_prices()
    {
        var procedure = await ReadAsync("/api/citizen/procedures/yoto-chiiki");

        Assert.Equal("2026-04-01", (string?)procedure["version"]);
        Assert.Equal(300, (int)procedure["certificates"]![0]!["unitPrice"]!);
        Assert.Equal(110, (int)procedure["postage"]!["tiers"]![0]!["price"]!);
        Assert.Equal(300, (int)procedure["postage"]!["expressPrice"]!);
        Assert.Equal("delivery", (string?)procedure["postage"]!["expressWhen"]![0]!["field"]!);
        Assert.Equal(3, (int)procedure["deadlines"]!["reviewBusinessDays"]!);
        var field = procedure["sections"]![0]!["fields"]![0]!;
        Assert.Equal(("radio", "applicantKind", true), ((string?)field["type"], (string?)field["name"], (bool)field["required"]!));
        var condition = procedure["sections"]![0]!["fields"]![1]!["visibleWhen"]![0]!;
        Assert.Equal("""{"field":"applicantKind","is":["company"]}""", condition.ToJsonString());
    }

    [Fact]
    public async Task A_price_that_begins_later_is_shown_from_its_day_on()
    {
        host.Time.SetUtcNow(new(2027, 3, 31, 15, 0, 0, TimeSpan.Zero));

        Assert.Equal(350, (int)(await ReadAsync("/api/citizen/procedures/yoto-chiiki"))["certificates"]![0]!["unitPrice"]!);
    }

    [Fact]
    public async Task The_version_of_an_application_is_found_by_its_name() =>
        Assert.Equal("2026-04-01", (string?)(await ReadAsync("/api/citizen/procedures/koseki?version=2026-04-01"))["version"]);

    [Theory]
    [InlineData("/api/citizen/procedures/passport")]
    [InlineData("/api/citizen/procedures/koseki?version=1999-01-01")]
    [InlineData("/api/citizen/procedures/..%2Fdepartments")]
    public async Task What_is_not_in_the_catalogue_is_a_problem_that_says_what_to_do(string url)
    {
        var answer = await browser.GetAsync(url, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("procedure_unknown", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["code"]);
    }

    [Fact]
    public async Task A_browser_that_has_it_already_is_told_so_until_it_changes()
    {
        var first = await browser.GetAsync("/api/citizen/procedures/yoto-chiiki", Cancellation);

        Assert.True(first.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync(first.Headers.ETag!)).StatusCode);
        host.Time.SetUtcNow(new(2027, 4, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await AgainAsync(first.Headers.ETag!)).StatusCode);
    }

    [Fact]
    public async Task The_citys_deadlines_and_highest_fee_come_from_the_configuration()
    {
        await using var other = await ProceduresHost.StartAsync(("Deadlines:Payment", "10.00:00:00"), ("Procedures:HighestFee", "5000"));

        Assert.Equal(TimeSpan.FromDays(10), other.Services.GetRequiredService<Catalogue>().Find("juminhyo")!.Deadlines.Payment);
        Assert.Equal(new Deadlines().Correction, other.Services.GetRequiredService<Catalogue>().Find("juminhyo")!.Deadlines.Correction);
        Assert.Equal(5000, other.Services.GetRequiredService<FeeLimit>().Most.Amount);
    }

    [Theory]
    [InlineData("Deadlines:ReviewBusinessDays", "-1")]
    [InlineData("Deadlines:PostingBusinessDays", "61")]
    [InlineData("Deadlines:SignAndSend", "-00:01:00")]
    [InlineData("Deadlines:Retention", "00:00:00")]
    [InlineData("Deadlines:ClosingRetry", "00:00:00")]
    [InlineData("Deadlines:CorrectionReminder", "14.00:00:00")]
    [InlineData("Deadlines:PaymentReminderBefore", "14.00:00:00")]
    [InlineData("Deadlines:OperatorAlertAfterReminders", "0")]
    public async Task A_deadline_that_cannot_be_stops_the_start_by_its_name(string key, string value)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => ProceduresHost.StartAsync((key, value)));

        Assert.Contains(key, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_may_do_its_work_on_the_same_day()
    {
        await using var other = await ProceduresHost.StartAsync(("Deadlines:ReviewBusinessDays", "0"), ("Deadlines:PostingBusinessDays", "0"));

        Assert.Equal(0, other.Services.GetRequiredService<Catalogue>().Find("juminhyo")!.Deadlines.ReviewBusinessDays);
    }

    [Fact]
    public async Task A_broken_catalogue_stops_the_start()
    {
        var start = () => ProceduresHost.StartAsync(("Procedures:Folder", "nowhere"));

        var exception = await Assert.ThrowsAsync<CatalogueException>(start);
        Assert.Contains("nowhere", exception.Message, StringComparison.Ordinal);
    }

    private async Task<JsonNode> ReadAsync(string url) => (await browser.GetFromJsonAsync<JsonNode>(url, Cancellation))!;

    private Task<HttpResponseMessage> AgainAsync(EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/citizen/procedures/yoto-chiiki") { Headers = { IfNoneMatch = { tag } } };
        return browser.SendAsync(request, Cancellation);
    }
}
