using System.Security.Cryptography;
using System.Text;
using IseWorkflow.Local.Stripe;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>How events come to the service, and how they fail to.</summary>
public sealed class WebhookTests : StripeStandInTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stripe-books-");
    private WebhookListener service = null!;

    public override async ValueTask InitializeAsync()
    {
        service = await WebhookListener.StartAsync();
        await base.InitializeAsync();
        await Stripe.OrderAsync("webhooks", new { endpoint = service.Address });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await service.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_post_is_signed_over_its_time_and_body()
    {
        var id = await HappenAsync();

        var post = await NextAsync();

        var time = Time.GetUtcNow().ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Stripe.Options.WebhookSecret), Encoding.UTF8.GetBytes($"{time}.{post.Body}"));
        Assert.Equal((id, $"t={time},v1={Convert.ToHexStringLower(mac)}"), (post.Id, post.Signature));
    }

    [Fact]
    public async Task An_event_is_posted_again_with_longer_pauses_until_it_is_taken()
    {
        service.Answer = 500;
        var id = await HappenAsync();
        for (var i = 0; i < 3; i++)
        {
            var post = await NextAsync();
            Assert.Equal(id, post.Id);
            await UntilAsync(id, delivery => delivery is { State: "waiting", LastAnswer: 500 } && delivery.Tries == i + 1);
            if (i == 2)
                service.Answer = 204;
            await Stripe.PutClockForwardAsync(Stripe.Options.RetryPauses[i]);
        }

        await NextAsync();

        await UntilAsync(id, delivery => delivery is { State: "delivered", Tries: 4, LastAnswer: 204 });
        Assert.True(Stripe.Options.RetryPauses[0] < Stripe.Options.RetryPauses[1] && Stripe.Options.RetryPauses[1] < Stripe.Options.RetryPauses[2]);
    }

    [Fact]
    public async Task A_post_is_not_repeated_before_its_time()
    {
        service.Answer = 400;
        var first = await HappenAsync();
        await NextAsync();
        await UntilAsync(first, delivery => delivery.Tries == 1);

        await Stripe.PutClockForwardAsync(Stripe.Options.RetryPauses[0] - TimeSpan.FromSeconds(1));
        var second = await HappenAsync();

        Assert.Equal(second, (await NextAsync()).Id);
    }

    [Fact]
    public async Task An_event_that_nobody_takes_is_given_up_after_three_days()
    {
        service.Answer = 500;
        var id = await HappenAsync();
        for (var i = 0; i < Stripe.Options.RetryPauses.Count; i++)
        {
            await NextAsync();
            await UntilAsync(id, delivery => delivery.Tries == i + 1);
            await Stripe.PutClockForwardAsync(Stripe.Options.RetryPauses[i]);
        }

        await NextAsync();

        await UntilAsync(id, delivery => delivery.State == "given_up");
        Assert.InRange(Stripe.Options.RetryPauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause), TimeSpan.FromDays(2), TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task A_service_that_is_down_is_tried_again()
    {
        var gone = await WebhookListener.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        await Stripe.OrderAsync("webhooks", new { endpoint = address });

        var id = await HappenAsync();

        await UntilAsync(id, delivery => delivery is { State: "waiting", Tries: 1, LastAnswer: 0 });
    }

    [Fact]
    public async Task An_event_can_be_posted_twice()
    {
        await Stripe.OrderAsync("webhooks", new { mode = "duplicate" });

        var id = await HappenAsync();

        Assert.Equal((id, id), ((await NextAsync()).Id, (await NextAsync()).Id));
    }

    [Fact]
    public async Task Events_can_be_held_and_come_in_the_wrong_order()
    {
        await Stripe.OrderAsync("webhooks", new { mode = "hold" });
        string[] happened = [await HappenAsync(), await HappenAsync(), await HappenAsync()];

        await Stripe.OrderAsync("webhooks/release", new { order = "newest-first" });

        string[] came = [(await NextAsync()).Id, (await NextAsync()).Id, (await NextAsync()).Id];
        Assert.Equal(happened.Reverse(), came);
    }

    [Fact]
    public async Task Events_can_be_lost()
    {
        await Stripe.OrderAsync("webhooks", new { mode = "drop" });
        var lost = await HappenAsync();
        await Stripe.OrderAsync("webhooks", new { mode = "normal" });
        var next = await HappenAsync();

        Assert.Equal(next, (await NextAsync()).Id);
        await UntilAsync(lost, delivery => delivery.State == "dropped");
    }

    [Fact]
    public async Task Events_can_be_late()
    {
        await Stripe.OrderAsync("webhooks", new { mode = "delay", delaySeconds = 3600 });
        var late = await HappenAsync();
        await Stripe.OrderAsync("webhooks", new { mode = "normal" });
        var next = await HappenAsync();
        Assert.Equal(next, (await NextAsync()).Id);

        await Stripe.PutClockForwardAsync(TimeSpan.FromHours(1));

        Assert.Equal(late, (await NextAsync()).Id);
    }

    [Fact]
    public async Task An_event_can_be_posted_on_demand_however_often()
    {
        await Stripe.OrderAsync("webhooks", new { mode = "drop" });
        var id = await HappenAsync();

        await Stripe.OrderAsync($"webhooks/{id}/send", new { });
        await Stripe.OrderAsync($"webhooks/{id}/send", new { });

        Assert.Equal((id, id), ((await NextAsync()).Id, (await NextAsync()).Id));
    }

    [Fact]
    public async Task What_was_not_delivered_is_after_a_restart()
    {
        var options = new StripeStandInOptions(0, folder.FullName);
        string id;
        await using (var before = await TestStripe.StartAsync(options, Time))
        {
            await before.OrderAsync("events", new { type = "invoice.paid" });
            id = (await before.EventsAsync()).Single().Id;
        }

        await using var after = await TestStripe.StartAsync(options with { WebhookEndpoint = service.Address }, Time);

        Assert.Equal(id, (await NextAsync()).Id);
    }

    /// <summary>Something happens that is told.</summary>
    private async Task<string> HappenAsync()
    {
        await Stripe.OrderAsync("events", new { type = "invoice.paid" });
        return (await Stripe.EventsAsync())[^1].Id;
    }

    private ValueTask<PostedEvent> NextAsync() => service.NextAsync(Cancellation);

    /// <summary>The post was answered; that it was is noted a moment later.</summary>
    private async Task UntilAsync(string id, Predicate<TestStripeDelivery> holds)
    {
        while (!holds((await Stripe.EventsAsync()).Single(told => told.Id == id).Deliveries[0]))
            Cancellation.ThrowIfCancellationRequested();
    }
}
