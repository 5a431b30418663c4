using System.Text.Json.Nodes;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Payments;

/// <summary>What the stand-in of the payment provider knows and can be told to do.</summary>
internal sealed class StripeBooks(Uri stripe) : IDisposable
{
    private readonly ServiceClient client = new(stripe);

    /// <summary>All of the books, to be compared.</summary>
    public async Task<string> ReadAsync() => (await client.GetAsync("/_standin/ledger")).ToJsonString();

    /// <summary>All payments that anybody began for a receipt number.</summary>
    public async Task<IReadOnlyList<BookedPayment>> PaymentsAsync(string number) =>
        [.. (await client.GetAsync("/_standin/ledger"))["payments"]!.AsArray().Select(BookedPayment.Of).Where(payment => payment.Number == number)];

    /// <summary>The only payment for a receipt number that took money.</summary>
    public async Task<BookedPayment> ChargedAsync(string number) => Assert.Single(await PaymentsAsync(number), payment => payment.Charged > 0);

    /// <summary>How events are delivered from now on: normal, duplicate, delay, hold, drop.</summary>
    public Task DeliverAsync(string mode) => client.PostAsync("/_standin/webhooks", new { mode });

    /// <summary>Waits until so many copies of the newest event of a type were answered with 200.</summary>
    public Task DeliveredAsync(string type, int copies) => DemoPatience.UntilAsync(
        () => client.GetAsync("/_standin/webhooks"),
        told => told.AsArray().LastOrDefault(one => Is(one!, type)) is { } last && Arrived(last) == copies,
        $"{copies} deliveries of {type}");

    public Task DisputeAsync(string payment, string outcome) => client.PostAsync("/_standin/disputes", new { payment, outcome });

    public void Dispose() => client.Dispose();

    private static bool Is(JsonNode told, string type) => told["type"]!.GetValue<string>() == type;

    private static int Arrived(JsonNode told) =>
        told["deliveries"]!.AsArray().Count(delivery => delivery!["state"]!.GetValue<string>() == "delivered" && delivery["lastAnswer"]!.GetValue<int>() == 200);
}

/// <summary>A payment as the books show it; yen.</summary>
internal sealed record BookedPayment(string Id, string Number, string Status, string Method, string? Brand, int Amount, int Charged, int Refunded)
{
    public static BookedPayment Of(JsonNode? payment) => new(
        payment!["payment"]!.GetValue<string>(),
        payment["metadata"]?["receipt_number"]?.GetValue<string>() ?? "",
        payment["status"]!.GetValue<string>(),
        payment["method"]!.GetValue<string>(),
        payment["brand"]?.GetValue<string>(),
        payment["amount"]!.GetValue<int>(),
        payment["charged"]!.GetValue<int>(),
        payment["refunded"]!.GetValue<int>());
}
