using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using IseWorkflow.Core.Payments;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Payments by Stripe Checkout, on Stripe's own page: no card number ever comes near us.</summary>
internal sealed class StripePaymentProvider(IStripeClient client, IOptions<StripeOptions> options, StripeMetadata metadata, TimeProvider time)
    : IPaymentProvider
{
    private readonly SessionService sessions = new(client);
    private readonly ChargeService charges = new(client);
    private readonly StripeRefunds refunds = new(client);
    private readonly StripeChargebacks chargebacks = new(client);
    private readonly SessionOrder orders = new(options.Value, metadata, time);

    public Task<ProviderCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation) =>
        StripeFailures.AskAsync(async () => StripeCheckouts.Read(await CreateAsync(order, cancellation)), cancellation);

    public Task<ProviderCheckout> ReadAsync(string sessionId, CancellationToken cancellation) =>
        StripeFailures.AskAsync(async () => StripeCheckouts.Read(await GetAsync(sessionId, cancellation)), cancellation);

    public Task<ProviderCheckout> ExpireAsync(string sessionId, CancellationToken cancellation) =>
        StripeFailures.AskAsync(async () => StripeCheckouts.Read(await EndAsync(sessionId, cancellation)), cancellation);

    public Task RefundAsync(string paymentId, RefundReason reason, CancellationToken cancellation) =>
        StripeFailures.AskAsync(() => refunds.EnsureAsync(paymentId, reason, cancellation), cancellation);

    public async IAsyncEnumerable<ProviderPayment> ListAsync(
        DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var created = new DateRangeOptions { GreaterThanOrEqual = from.UtcDateTime, LessThan = until.UtcDateTime };
        var newestFirst = charges.ListAutoPagingAsync(new() { Created = created, Limit = 100 }, cancellationToken: cancellation);
        var ours = new Stack<ProviderPayment>();
        await foreach (var charge in StripeFailures.AskAsync(newestFirst, cancellation))
        {
            if (charge.Paid && metadata.IsOurs(charge.Metadata))
                ours.Push(await ReadAsync(charge, cancellation));
        }

        foreach (var payment in ours)
            yield return payment;
    }

    private async Task<Session> CreateAsync(CheckoutOrder order, CancellationToken cancellation)
    {
        try
        {
            var session = await sessions.CreateAsync(orders.From(order), new() { IdempotencyKey = KeyOf(order) }, cancellation);
            return IsReplay(session) ? await GetAsync(session.Id, cancellation) : session;
        }
        catch (StripeException error) when (error.StripeError?.Type == "idempotency_error" && error.HttpStatusCode == HttpStatusCode.BadRequest)
        {
            // The same attempt in other words, perhaps in the other language: the session that exists is the attempt's.
            if (await FindAsync(order, cancellation) is not { } existing)
                throw;
            return existing;
        }
    }

    /// <summary>Looks through the sessions of the last day: that long Stripe remembers a key.</summary>
    private async Task<Session?> FindAsync(CheckoutOrder order, CancellationToken cancellation)
    {
        var lastDay = new DateRangeOptions { GreaterThanOrEqual = time.GetUtcNow().AddHours(-25).UtcDateTime };
        var recent = sessions.ListAutoPagingAsync(new() { Created = lastDay, Limit = 100 }, cancellationToken: cancellation);
        await foreach (var session in recent)
        {
            if (metadata.IsOf(session.Metadata, order))
                return await GetAsync(session.Id, cancellation);
        }

        return null;
    }

    private Task<Session> GetAsync(string sessionId, CancellationToken cancellation) =>
        sessions.GetAsync(sessionId, new() { Expand = StripeCheckouts.Expansions }, cancellationToken: cancellation);

    private async Task<Session> EndAsync(string sessionId, CancellationToken cancellation)
    {
        var session = await GetAsync(sessionId, cancellation);
        if (session.Status != "open")
            return session;
        try
        {
            return await sessions.ExpireAsync(sessionId, new() { Expand = StripeCheckouts.Expansions }, cancellationToken: cancellation);
        }
        catch (StripeException error) when (error.HttpStatusCode == HttpStatusCode.BadRequest)
        {
            // Stripe expires open sessions only. This one was paid or ran out since it was read; if it did neither, the refusal stands.
            var now = await GetAsync(sessionId, cancellation);
            if (now.Status == "open")
                throw;
            return now;
        }
    }

    private async Task<ProviderPayment> ReadAsync(global::Stripe.Charge charge, CancellationToken cancellation)
    {
        var paidFor = metadata.Read(charge.Metadata);
        var lost = charge.Disputed
            ? await StripeFailures.AskAsync(() => chargebacks.LostAsync(charge.PaymentIntentId, cancellation), cancellation)
            : 0;
        return new(
            new(charge.PaymentIntentId, StripeCheckouts.Amount(charge.AmountCaptured, charge.Currency), StripeCheckouts.Utc(charge.Created)),
            StripeCheckouts.Amount(charge.AmountRefunded + lost, charge.Currency),
            paidFor?.Application,
            paidFor?.FeeRevision);
    }

    /// <summary>Stripe repeats its first answer to a key, whatever has become of the session since.</summary>
    private static bool IsReplay(Session session) => session.StripeResponse.Headers.Contains("Idempotent-Replayed");

    private string KeyOf(CheckoutOrder order) => string.Create(
        CultureInfo.InvariantCulture, $"{options.Value.AppTag}-checkout-{order.Application}-{order.FeeRevision}-{order.Attempt}");
}
