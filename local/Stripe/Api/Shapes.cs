using System.Text.Encodings.Web;
using System.Text.Json;
using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Objects as Stripe's API writes them, with the fields that have a meaning here.</summary>
internal static class Shapes
{
    private const string Currency = "jpy";

    public static JsonSerializerOptions Format { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="payment">The session's, where it has begun.</param>
    public static object Session(CheckoutSession session, Payment? payment, Expansion expand, Uri? site = null) => new
    {
        id = session.Id,
        @object = "checkout.session",
        amount_subtotal = session.Total,
        amount_total = session.Total,
        cancel_url = session.CancelUrl,
        client_reference_id = session.ClientReferenceId,
        created = session.Created.Seconds(),
        currency = Currency,
        expires_at = session.ExpiresAt.Seconds(),
        livemode = false,
        locale = session.Locale,
        metadata = session.Metadata,
        mode = "payment",
        payment_intent = expand.Of("payment_intent") is { } below && payment is not null ? Intent(payment, below, site) : session.PaymentId,
        payment_method_types = session.Methods,
        payment_status = payment?.Status == PaymentStatus.Succeeded ? "paid" : "unpaid",
        status = session.Status.Snake(),
        success_url = session.SuccessUrl,
        ui_mode = "hosted_page",
        url = session.Status == SessionStatus.Open ? new Uri(site ?? NoSite, $"c/pay/{session.Id}").AbsoluteUri : null,
    };

    public static object Intent(Payment payment, Expansion expand, Uri? site = null) => new
    {
        id = payment.Id,
        @object = "payment_intent",
        amount = payment.Amount,
        amount_received = payment.Charge is null ? 0 : payment.Amount,
        created = payment.Created.Seconds(),
        currency = Currency,
        description = payment.Description,
        latest_charge = expand.Of("latest_charge") is not null && payment.Charge is not null
            ? Charge(payment)
            : payment.Charge?.Id ?? (payment.FailedCharges is [.., var last] ? last.Id : null),
        livemode = false,
        metadata = payment.Metadata,
        next_action = payment is { Voucher: { } voucher, Status: PaymentStatus.RequiresAction } ? Display(payment, voucher, site ?? NoSite) : null,
        status = payment.Status.Snake(),
    };

    private static object Display(Payment payment, Voucher voucher, Uri site) => new
    {
        type = "konbini_display_details",
        konbini_display_details = new
        {
            expires_at = voucher.Until.Seconds(),
            hosted_voucher_url = new Uri(site, $"c/pay/{payment.SessionId}/voucher").AbsoluteUri,
        },
    };

    /// <summary>The charge that went through.</summary>
    public static object Charge(Payment payment) => Charge(payment, payment.Charge!.Id, payment.Charge.Created, null);

    public static object Charge(Payment payment, FailedCharge failed) => Charge(payment, failed.Id, failed.Created, failed.Code);

    private static object Charge(Payment payment, string id, DateTimeOffset created, string? failure) => new
    {
        id,
        @object = "charge",
        amount = payment.Amount,
        amount_captured = failure is null ? payment.Amount : 0,
        amount_refunded = failure is null ? payment.Refunded : 0,
        captured = failure is null,
        created = created.Seconds(),
        currency = Currency,
        description = payment.Description,
        disputed = failure is null && payment.Dispute is not null,
        failure_code = failure is null ? null : "card_declined",
        livemode = false,
        metadata = payment.Metadata,
        outcome = new { type = failure is null ? "authorized" : "issuer_declined", reason = failure },
        paid = failure is null,
        payment_intent = payment.Id,
        payment_method_details = Method(payment),
        refunded = failure is null && payment.Refunded == payment.Amount,
        status = failure is null ? "succeeded" : "failed",
    };

    private static object Method(Payment payment) => payment.Card is { } card
        ? new { type = "card", card = new { brand = card.Brand, last4 = card.Last4 } }
        : new { type = "konbini", konbini = new { } };

    public static object Refund(Payment payment, Refund refund, Expansion expand) => new
    {
        id = refund.Id,
        @object = "refund",
        amount = refund.Amount,
        charge = payment.Charge?.Id,
        created = refund.Created.Seconds(),
        currency = Currency,
        failure_reason = refund.Status == RefundState.Failed ? "unknown" : null,
        metadata = refund.Metadata,
        payment_intent = PayerOf(payment, expand),
        reason = refund.Reason,
        status = refund.Status.Snake(),
    };

    public static object Dispute(Payment payment, Dispute dispute, Expansion expand) => new
    {
        id = dispute.Id,
        @object = "dispute",
        amount = dispute.Amount,
        charge = payment.Charge?.Id,
        created = dispute.Created.Seconds(),
        currency = Currency,
        livemode = false,
        metadata = new { },
        payment_intent = PayerOf(payment, expand),
        reason = "fraudulent",
        status = dispute.Status,
    };

    private static object PayerOf(Payment payment, Expansion expand) =>
        expand.Of("payment_intent") is { } below ? Intent(payment, below) : payment.Id;

    public static object Event(string id, string type, DateTimeOffset created, string version, object shape, object? before) => new
    {
        id,
        @object = "event",
        api_version = version,
        created = created.Seconds(),
        data = before is null ? (object)new { @object = shape } : new { @object = shape, previous_attributes = before },
        livemode = false,
        pending_webhooks = 1,
        request = new { id = (string?)null, idempotency_key = (string?)null },
        type,
    };

    private static readonly Uri NoSite = new("http://127.0.0.1/");
}
