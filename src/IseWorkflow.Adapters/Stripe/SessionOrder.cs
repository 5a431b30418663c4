using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Writes an order as Stripe's Checkout takes it. No personal data: the citizen tells Stripe what Stripe has to know.</summary>
internal sealed class SessionOrder(StripeOptions options, StripeMetadata metadata, TimeProvider time)
{
    public const string Currency = "jpy";

    /// <summary>Stripe's limits of <c>expires_at</c>, with a minute for clocks that differ and requests that take their time.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(31);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1);

    public SessionCreateOptions From(CheckoutOrder order)
    {
        var expiresAt = Within(order.ExpiresAt);
        var konbini = KonbiniTerms.Of(order, expiresAt);
        return new()
        {
            Mode = "payment",
            Locale = order.Language == Language.En ? "en" : "ja",
            LineItems = [.. order.Lines.Select(line => Item(line, order.Language))],
            AllowedPaymentMethodTypes = konbini is null ? ["card"] : ["card", "konbini"],
            PaymentMethodOptions = new() { Card = Card(), Konbini = konbini },
            PaymentIntentData = Payment(order),
            Metadata = metadata.Of(order),
            ClientReferenceId = order.Application.Value,
            ExpiresAt = expiresAt.UtcDateTime,
            // As written: a placeholder in braces must not be escaped.
            SuccessUrl = order.SuccessUrl.OriginalString,
            CancelUrl = order.CancelUrl.OriginalString,
            SubmitType = "pay",
            // The fee is in yen whoever pays, and no wallet of Stripe's own is offered.
            AdaptivePricing = new() { Enabled = false },
            WalletOptions = new() { Link = new() { Display = "never" } },
            CustomText = options.ReceiptMail ? new() { Submit = new() { Message = Receipt.In(order.Language) } } : null,
            Expand = StripeCheckouts.Expansions,
        };
    }

    private static LocalizedText Receipt { get; } = new(
        "お支払いの後、入力されたメールアドレスに決済事業者（Stripe）から領収メールが届きます。",
        "After the payment, Stripe mails a receipt to the address that you enter.");

    private static SessionLineItemOptions Item(FeeLine line, Language language) => new()
    {
        Quantity = line.Quantity,
        PriceData = new() { Currency = Currency, UnitAmount = line.UnitPrice.Amount, ProductData = new() { Name = line.Label.In(language) } },
    };

    private SessionPaymentMethodOptionsCardOptions Card() => new()
    {
        StatementDescriptorSuffixKana = options.StatementDescriptor.SuffixKana,
        StatementDescriptorSuffixKanji = options.StatementDescriptor.SuffixKanji,
        Restrictions = options.BlockedBrands.Count == 0 ? null : new() { BrandsBlocked = [.. options.BlockedBrands] },
    };

    private SessionPaymentIntentDataOptions Payment(CheckoutOrder order)
    {
        var payment = new SessionPaymentIntentDataOptions { Metadata = metadata.Of(order), Description = order.Number.Value };
        // Stripe.net sends a null that was set as an empty value, which would clear what the account has.
        if (options.StatementDescriptor.Suffix is { } suffix)
            payment.StatementDescriptorSuffix = suffix;
        return payment;
    }

    private DateTimeOffset Within(DateTimeOffset wanted)
    {
        var now = time.GetUtcNow();
        if (wanted < now + Shortest)
            return now + Shortest;
        return wanted > now + Longest ? now + Longest : wanted;
    }
}
