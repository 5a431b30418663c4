using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Payments;

/// <summary>What the payment page shows.</summary>
/// <param name="Number">Null only where the city has not received the application.</param>
/// <param name="Lines">The newest fee; none where it is not kept any more.</param>
/// <param name="DueAt">When the payment is or was due; null where no fee was asked.</param>
/// <param name="PaidAt">When the provider took the money; null where it did not.</param>
/// <param name="IsAtStore"><see cref="PaymentCase.IsAtStore"/></param>
/// <param name="HasVoidNumber"><see cref="PaymentCase.HasVoidNumber"/></param>
public sealed record PaymentView(
    ReceiptNumber? Number,
    LocalizedText Procedure,
    PaymentStatus Status,
    IReadOnlyList<FeeLine> Lines,
    Yen Total,
    DateTimeOffset? DueAt,
    DateTimeOffset? PaidAt,
    IReadOnlyList<PaymentMethod> Methods,
    bool IsAtStore,
    bool HasVoidNumber);
