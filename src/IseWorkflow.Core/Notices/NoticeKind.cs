using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Notices;

/// <summary>The notices that the lifecycle sends. The name is the name of the template files.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>To the citizen: received, with receipt number.</summary>
    Received,

    /// <summary>To the citizen: what to correct, until when.</summary>
    Returned,

    /// <summary>To the citizen: the correction is still awaited.</summary>
    CorrectionReminder,

    /// <summary>To the citizen: the fee, and the link to pay.</summary>
    PaymentRequested,

    /// <summary>To the citizen: the fee was corrected; the link to pay the new one.</summary>
    PaymentCorrected,

    /// <summary>To the citizen: the fee that was asked is not due any more; the certificate is posted.</summary>
    FeeWaived,

    /// <summary>To the citizen: the payment is due soon.</summary>
    PaymentReminder,

    /// <summary>To the citizen: the payment arrived.</summary>
    Paid,

    /// <summary>To the citizen: a payment is given back, and why.</summary>
    Refunded,

    /// <summary>To the citizen: posted, with tracking number.</summary>
    Posted,

    /// <summary>To the citizen: done, nothing is posted.</summary>
    Completed,

    /// <summary>To the citizen: refused, and why.</summary>
    Rejected,

    /// <summary>To the citizen: taken back.</summary>
    Withdrawn,

    /// <summary>To the citizen: a deadline passed.</summary>
    Expired,

    /// <summary>To staff: an application to review.</summary>
    ReviewRequested,

    /// <summary>To staff: a review is overdue.</summary>
    ReviewOverdue,

    /// <summary>To staff: a certificate to issue and post.</summary>
    MailingRequested,

    /// <summary>To staff: a posting is overdue.</summary>
    MailingOverdue,

    /// <summary>To staff: a refund went through or failed.</summary>
    RefundReported,

    /// <summary>To staff: a payment is contested, or that was decided.</summary>
    PaymentDisputed,

    /// <summary>To the operator: staff let a promise pass twice.</summary>
    PromiseBroken,
}
