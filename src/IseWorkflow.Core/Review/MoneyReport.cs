using System.Diagnostics;
using System.Text.Json.Serialization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Review;

/// <summary>What the provider reported of money that had moved already, as staff read of it.</summary>
/// <param name="At">When it was noted.</param>
/// <param name="PaymentId">The provider's id, by which its dashboard finds the payment.</param>
/// <param name="Counts">Whether it is of the payment that the application is served for.</param>
public sealed record MoneyReport(DateTimeOffset At, ReportedMoney What, Yen Amount, string PaymentId, bool Counts)
{
    /// <summary>Those of an application, oldest first; what was erased is left out.</summary>
    public static IReadOnlyList<MoneyReport> Of(ApplicationFile file)
    {
        var kept = KeptCharge.Of(file.State)?.PaymentId;
        return [.. file.Trail.Select(entry => Of(file.Said<Signal>(entry.SignalId), entry.At, kept)).OfType<MoneyReport>()];
    }

    private static MoneyReport? Of(Signal? said, DateTimeOffset at, string? kept) => said switch
    {
        Signal.RefundReported refund => new(at, Of(refund.Status), refund.Amount, refund.PaymentId, refund.PaymentId == kept),
        Signal.PaymentDisputed dispute => new(at, Of(dispute.Status), dispute.Amount, dispute.PaymentId, dispute.PaymentId == kept),
        _ => null,
    };

    private static ReportedMoney Of(RefundStatus status) => status switch
    {
        RefundStatus.Pending => ReportedMoney.RefundPending,
        RefundStatus.Succeeded => ReportedMoney.RefundSucceeded,
        RefundStatus.Failed => ReportedMoney.RefundFailed,
        _ => throw new UnreachableException(),
    };

    private static ReportedMoney Of(DisputeStatus status) => status switch
    {
        DisputeStatus.Opened => ReportedMoney.DisputeOpened,
        DisputeStatus.Won => ReportedMoney.DisputeWon,
        DisputeStatus.Lost => ReportedMoney.DisputeLost,
        _ => throw new UnreachableException(),
    };
}

/// <summary>A step of a refund or of a contested payment (チャージバック).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportedMoney>))]
public enum ReportedMoney
{
    RefundPending,
    RefundSucceeded,

    /// <summary>The money is with the city: it has to be given back by hand.</summary>
    RefundFailed,

    /// <summary>The city has to answer in the provider's dashboard.</summary>
    DisputeOpened,
    DisputeWon,

    /// <summary>The money went back to the card's holder: the fee is unpaid.</summary>
    DisputeLost,
}
