using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>Why a payment is given back. Fees are otherwise kept (伊勢市手数料徴収条例 Art. 5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefundReason>))]
public enum RefundReason
{
    /// <summary>Another payment already counts.</summary>
    PaidTwice,

    /// <summary>It came after the application had ended.</summary>
    PaidLate,

    /// <summary>It paid a fee that staff had corrected meanwhile.</summary>
    FeeSuperseded,

    /// <summary>The amount is not the one asked.</summary>
    WrongAmount,

    /// <summary>No fee was asked at this stage.</summary>
    NothingDue,

    /// <summary>The city cannot issue what was paid for.</summary>
    CannotIssue,
}
