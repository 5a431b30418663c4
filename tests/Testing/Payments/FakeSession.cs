using IseWorkflow.Core.Payments;

namespace IseWorkflow.Testing.Payments;

/// <summary>A checkout in the fake provider's books.</summary>
public sealed class FakeSession
{
    private FakeSession(CheckoutOrder order, int number, DateTimeOffset expiresAt)
    {
        (Application, FeeRevision, Attempt, Amount, ExpiresAt) = (order.Application, order.FeeRevision, order.Attempt, order.Total, expiresAt);
        AllowsKonbini = order.KonbiniUntil is not null;
        (Id, Url) = ($"cs_{number}", new($"https://checkout.example.jp/c/{number}"));
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

    /// <summary>A time that cannot be kept is moved to the nearest that can, and told.</summary>
    internal static FakeSession Of(CheckoutOrder order, int number, DateTimeOffset now)
    {
        var (least, most) = (now.AddMinutes(30), now.AddHours(24));
        var expiresAt = order.ExpiresAt < least ? least : order.ExpiresAt > most ? most : order.ExpiresAt;
        return new(order, number, expiresAt);
    }

    internal bool HasKeyOf(CheckoutOrder order) =>
        (Application, FeeRevision, Attempt) == (order.Application, order.FeeRevision, order.Attempt);

    internal ProviderCheckout Seen() => new(Id, Status, Status is CheckoutStatus.Open or CheckoutStatus.Processing ? Url : null, ExpiresAt, Charge);
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

    /// <summary>Null where nobody contested it.</summary>
    public DisputeStatus? Dispute { get; internal set; }

    public bool IsKept => Refunded < Charge.Amount;
}
