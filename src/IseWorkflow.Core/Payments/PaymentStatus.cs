namespace IseWorkflow.Core.Payments;

/// <summary>How a payment stands, as the citizen's page says it.</summary>
public enum PaymentStatus
{
    /// <summary>Asked for, and not paid.</summary>
    Payable,

    /// <summary>支払済.</summary>
    Paid,

    /// <summary>The money is on its way, or has arrived and is about to be noted.</summary>
    Processing,

    /// <summary>The link asks for a fee that was corrected since; a newer mail asks for the right one.</summary>
    Superseded,

    /// <summary>The time to pay is over.</summary>
    Expired,

    Withdrawn,

    Rejected,

    /// <summary>Nothing is to be paid, for another reason: the fee was waived.</summary>
    Ended,
}
