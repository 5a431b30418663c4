using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Testing.Payments;

/// <summary>Orders of a checkout, to begin a test from.</summary>
public static class GivenOrder
{
    /// <summary>Two copies and the postage, 710 yen, for an application of its own, open for an hour from the given time.</summary>
    public static CheckoutOrder At(DateTimeOffset now) => new(
        ApplicationId.New(TimeProvider.System),
        Given.Number,
        FeeRevision: 1,
        Attempt: 1,
        [new("juminhyo", new("住民票の写し", "Resident record"), Yen.Of(300), 2), new(FeeCodes.Postage, new("郵送料", "Postage"), Yen.Of(110), 1)],
        Language.Ja,
        now.AddHours(1),
        new Uri("https://shinsei.city.example.jp/pay/done?session={CHECKOUT_SESSION_ID}"),
        new Uri("https://shinsei.city.example.jp/pay/"));

    /// <summary>Payable at a convenience store until ten days later.</summary>
    public static CheckoutOrder ForKonbini(this CheckoutOrder order) =>
        order with { KonbiniUntil = DateOnly.FromDateTime(order.ExpiresAt.ToOffset(TimeSpan.FromHours(9)).Date).AddDays(10) };
}
