using IseWorkflow.Core;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Testing.Payments;

/// <summary>A checkout in the fake provider's books.</summary>
public sealed class FakeSession
{
    private FakeSession(CheckoutOrder order, int number)
    {
        (Application, FeeRevision, Attempt, Amount, ExpiresAt) = (order.Application, order.FeeRevision, order.Attempt, order.Total, order.ExpiresAt);
        AllowsKonbini = order.KonbiniUntil is not null;
        (Id, Url, Order) = ($"cs_{number}", new($"https://checkout.example.jp/c/{number}"), Json.Write(order));
    }

    public string Id { get; }

    public Uri Url { get; }

    public ApplicationId Application { get; }

    public int FeeRevision { get; }

    public int Attempt { get; }

    public Yen Amount { get; }

    public DateTimeOffset ExpiresAt { get; }

    public bool AllowsKonbini { get; }

    public CheckoutStatus Status { get; internal set; } = CheckoutStatus.Open;

    public Charge? Charge { get; internal set; }

    internal string Order { get; }

    internal static FakeSession Of(CheckoutOrder order, int number, DateTimeOffset now)
    {
        if (order.ExpiresAt < now.AddMinutes(30) || order.ExpiresAt > now.AddHours(24))
            throw new PaymentProviderException("A checkout has to expire between 30 minutes and 24 hours from now.");
        return new(order, number);
    }

    internal bool HasKeyOf(CheckoutOrder order) =>
        (Application, FeeRevision, Attempt) == (order.Application, order.FeeRevision, order.Attempt);

    internal ProviderCheckout Seen() => new(Id, Status, Status == CheckoutStatus.Open ? Url : null, ExpiresAt, Charge);
}

/// <summary>A payment in the fake provider's books.</summary>
public sealed class FakePayment(Charge charge, ApplicationId application, int feeRevision)
{
    public Charge Charge { get; } = charge;

    public ApplicationId Application { get; } = application;

    public int FeeRevision { get; } = feeRevision;

    /// <summary>What went back.</summary>
    public Yen Refunded { get; internal set; }

    /// <summary>Why it was asked to be given back; null where it was not.</summary>
    public RefundReason? RefundedFor { get; internal set; }

    public bool IsKept => Refunded < Charge.Amount;
}
