using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>A stand-in without a server, for whoever wants the same course twice.</summary>
public sealed class InlineTests : StripeStandInTest
{
    public override ValueTask InitializeAsync()
    {
        Stripe = TestStripe.Inline(seed: 1, Time);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_request_is_answered_when_the_call_returns()
    {
        var opened = OpenAsync();

        Assert.True(opened.IsCompletedSuccessfully);
        Assert.True(Stripe.PayAsync((await opened).Page).IsCompletedSuccessfully);
        Assert.True(Stripe.LedgerAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Events_stay_where_they_are()
    {
        (await Stripe.PayAsync((await OpenAsync()).Page)).Dispose();

        var told = Assert.Single(await Stripe.EventsAsync());

        Assert.Equal(("checkout.session.completed", "waiting"), (told.Type, Assert.Single(told.Deliveries).State));
    }

    [Fact]
    public async Task What_runs_out_by_the_clock_has_run_out_when_somebody_asks()
    {
        var session = await OpenAsync();

        Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal("expired", Assert.Single((await Stripe.LedgerAsync()).Sessions).Status);
        Assert.Equal("expired", await StatusAsync(session));
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_ids()
    {
        var first = await OpenAsync();
        await using (Stripe)
            Stripe = TestStripe.Inline(seed: 1, Time);
        var again = await OpenAsync();
        await using (Stripe)
            Stripe = TestStripe.Inline(seed: 2, Time);
        var other = await OpenAsync();

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }
}
