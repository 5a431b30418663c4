using IseWorkflow.Local.Stripe;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>The books outlive the process, however it ends.</summary>
public sealed class RestartTests : StripeStandInTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stripe-books-");
    private StripeStandInOptions options = null!;

    private string Journal => Path.Combine(folder.FullName, "books.jsonl");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Sessions_payments_refunds_and_keys_are_there_after_a_restart()
    {
        var (open, paid) = await FillAsync();

        await using var after = await RestartAsync();
        using var answer = await after.PayAsync(new Uri(after.Address, open.Page.PathAndQuery));

        var ledger = await after.LedgerAsync();
        Assert.Equal((1200, 600), (ledger.Charged, ledger.Refunded));
        Assert.Equal([paid.Id, open.Id], ledger.Payments.Select(payment => payment.Session));
    }

    [Fact]
    public async Task What_was_cut_off_in_the_middle_of_a_line_never_happened()
    {
        await FillAsync();
        var lines = await File.ReadAllLinesAsync(Journal, Cancellation);
        await File.AppendAllTextAsync(Journal, lines[^1][..(lines[^1].Length / 2)], Cancellation);

        await using (var after = await RestartAsync())
            await after.OrderAsync("events", new { type = "invoice.paid" });
        await using var again = await RestartAsync();

        Assert.Equal((600, 600), ((await again.LedgerAsync()).Charged, (await again.LedgerAsync()).Refunded));
        Assert.Equal("invoice.paid", (await again.EventsAsync())[^1].Type);
    }

    [Fact]
    public async Task A_session_that_ran_out_meanwhile_is_over()
    {
        var (open, _) = await FillAsync();
        Time.Advance(TimeSpan.FromDays(2));

        await using var after = await RestartAsync();
        using var answer = await after.PayAsync(new Uri(after.Address, open.Page.PathAndQuery));

        Assert.Equal(System.Net.HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task A_card_number_is_never_written_down()
    {
        await FillAsync();

        Assert.DoesNotContain(TestStripe.Visa, await File.ReadAllTextAsync(Journal, Cancellation), StringComparison.Ordinal);
    }

    public override ValueTask InitializeAsync()
    {
        options = new(0, folder.FullName);
        return base.InitializeAsync();
    }

    /// <summary>One session that is open, and one whose payment was given back.</summary>
    private async Task<(OpenedSession Open, OpenedSession Paid)> FillAsync()
    {
        await Stripe.DisposeAsync();
        Stripe = await TestStripe.StartAsync(options, Time);
        var (open, paid) = (await OpenAsync(), await OpenAsync());
        (await Stripe.PayAsync(paid.Page)).Dispose();
        await CallAsync("refunds", [("payment_intent", (await Stripe.LedgerAsync()).Payments.Single().Payment)], key: "k");
        await Stripe.DisposeAsync();
        return (open, paid);
    }

    private Task<TestStripe> RestartAsync() => TestStripe.StartAsync(options, Time);
}
