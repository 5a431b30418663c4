using System.Text.Json.Serialization;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// What has to be done because of a decision. Closed hierarchy. Each is idempotent, keyed by (application, signal id, ordinal), stands in
/// the outbox until done, and looks up personal data itself when it runs.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(PublishState), nameof(PublishState))]
[JsonDerivedType(typeof(Notify), nameof(Notify))]
[JsonDerivedType(typeof(Refund), nameof(Refund))]
[JsonDerivedType(typeof(CloseCheckout), nameof(CloseCheckout))]
[JsonDerivedType(typeof(ScheduleErasure), nameof(ScheduleErasure))]
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Brings the indexes (by department and due time) to the present state.</summary>
    public sealed record PublishState : Effect;

    /// <summary>Sends a notice to the audience that its kind implies.</summary>
    /// <param name="BySignal">The signal whose payload the notice quotes (reason, lines, tracking number).</param>
    /// <param name="GivenBack">What was given back and why, where the notice tells of it.</param>
    public sealed record Notify(NoticeKind Kind, string BySignal, Refund? GivenBack = null) : Effect;

    /// <summary>Gives a payment back, whole.</summary>
    public sealed record Refund(Charge Charge, RefundReason Reason) : Effect;

    /// <summary>
    /// Expires what is open at the payment provider for a fee revision. Where it turns out paid, <see cref="Signal.PaymentSucceeded"/> follows;
    /// else <see cref="Signal.PaymentFailed"/> with <c>Closed</c>.
    /// </summary>
    public sealed record CloseCheckout(int FeeRevision) : Effect;

    /// <summary>Enters the application for erasure of its personal data at the instant.</summary>
    public sealed record ScheduleErasure(DateTimeOffset At) : Effect;
}
