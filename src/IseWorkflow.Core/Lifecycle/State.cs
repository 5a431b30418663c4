using System.Text.Json.Serialization;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Where an application stands. Closed hierarchy; every state that is not final carries the instant at which it wakes up by
/// itself. Holds ids, amounts and instants (UTC), never personal data: it is copied to indexes and shown to operators.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "stage")]
[JsonDerivedType(typeof(Unsubmitted), nameof(Unsubmitted))]
[JsonDerivedType(typeof(AwaitingSignature), nameof(AwaitingSignature))]
[JsonDerivedType(typeof(AwaitingConfirmation), nameof(AwaitingConfirmation))]
[JsonDerivedType(typeof(UnderReview), nameof(UnderReview))]
[JsonDerivedType(typeof(Returned), nameof(Returned))]
[JsonDerivedType(typeof(AwaitingPayment), nameof(AwaitingPayment))]
[JsonDerivedType(typeof(AwaitingMailing), nameof(AwaitingMailing))]
[JsonDerivedType(typeof(Mailed), nameof(Mailed))]
[JsonDerivedType(typeof(Completed), nameof(Completed))]
[JsonDerivedType(typeof(Rejected), nameof(Rejected))]
[JsonDerivedType(typeof(Withdrawn), nameof(Withdrawn))]
[JsonDerivedType(typeof(Expired), nameof(Expired))]
public abstract record State
{
    private State()
    {
    }

    /// <summary>When the state acts by itself next; null only in <see cref="Unsubmitted"/> and the final states.</summary>
    [JsonIgnore]
    public virtual DateTimeOffset? WakeUp => null;

    /// <summary>Nothing but the refund of a late payment happens any more.</summary>
    [JsonIgnore]
    public bool IsFinal => this is Final;

    /// <summary>The stage's name as it stands in indexes, custom status and metrics.</summary>
    [JsonIgnore]
    public Stage Stage => Enum.Parse<Stage>(GetType().Name);

    /// <summary>Before the first signal; never stored.</summary>
    public sealed record Unsubmitted : State;

    /// <summary>The form is filled in and waits for the citizen's electronic signature (署名待ち).</summary>
    /// <param name="Revision">Revision of the answers to sign, from 1.</param>
    /// <param name="ExpiresAt">Not signed and sent by then: <see cref="Expired"/>.</param>
    public sealed record AwaitingSignature(int Revision, DateTimeOffset ExpiresAt) : State
    {
        public override DateTimeOffset? WakeUp => ExpiresAt;
    }

    /// <summary>Signed, or in no need of a signature; waits for the citizen's final check and sending (送信待ち).</summary>
    public sealed record AwaitingConfirmation(int Revision, DateTimeOffset ExpiresAt) : State
    {
        public override DateTimeOffset? WakeUp => ExpiresAt;
    }

    /// <summary>Received by the city; staff check it (審査中).</summary>
    /// <param name="Revision">Revision of the answers under review.</param>
    /// <param name="ReceivedAt">When the city received it (受付).</param>
    /// <param name="Duty">When staff are asked, due and reminded.</param>
    public sealed record UnderReview(int Revision, DateTimeOffset ReceivedAt, StaffDuty Duty) : State
    {
        public override DateTimeOffset? WakeUp => Duty.NextNoticeAt;
    }

    /// <summary>Given back to the citizen for correction (差戻し).</summary>
    /// <param name="By">The signal that returned it; its payload holds the reason.</param>
    /// <param name="RemindAt">When the citizen is reminded; null once that is done.</param>
    public sealed record Returned(int Revision, string By, DateTimeOffset? RemindAt, DateTimeOffset ExpiresAt) : State
    {
        public override DateTimeOffset? WakeUp => RemindAt ?? ExpiresAt;
    }

    /// <summary>The fee is set and frozen; waits for the citizen's payment (納付待ち).</summary>
    /// <param name="Fee">The total that is asked, above zero.</param>
    /// <param name="FeeRevision">Counts the fees set for this application, from 1; a payment names the one it pays.</param>
    /// <param name="By">The signal that set the fee; its payload holds the lines.</param>
    /// <param name="RemindAt">When the citizen is reminded; null once that is done.</param>
    /// <param name="DueAt">Payment is taken until then.</param>
    /// <param name="NextClosingAt">
    /// Null until the due time; then the payment provider is asked to close the checkout, again at this instant, until it
    /// has answered. It never expires without having been asked.
    /// </param>
    public sealed record AwaitingPayment(
        Yen Fee, int FeeRevision, string By, DateTimeOffset? RemindAt, DateTimeOffset DueAt, DateTimeOffset? NextClosingAt = null) : State
    {
        [JsonIgnore]
        public bool IsClosing => NextClosingAt is not null;

        public override DateTimeOffset? WakeUp => NextClosingAt ?? RemindAt ?? DueAt;
    }

    /// <summary>Paid, or free of charge; staff issue and post the certificate (発送待ち).</summary>
    /// <param name="Charge">What was paid; null where nothing is due.</param>
    public sealed record AwaitingMailing(Charge? Charge, StaffDuty Duty) : State
    {
        public override DateTimeOffset? WakeUp => Duty.NextNoticeAt;
    }

    /// <summary>A state in which the application has ended.</summary>
    /// <param name="EndedAt">When it ended.</param>
    /// <param name="Charge">The charge that the city keeps for what it served; null if none.</param>
    public abstract record Final(DateTimeOffset EndedAt, Charge? Charge) : State;

    /// <summary>The certificate was posted (発送済み).</summary>
    /// <param name="By">The signal that said so; its payload holds the tracking number.</param>
    public sealed record Mailed(DateTimeOffset EndedAt, Charge? Charge, string By) : Final(EndedAt, Charge);

    /// <summary>Done, where nothing is posted (完了).</summary>
    public sealed record Completed(DateTimeOffset EndedAt, Charge? Charge) : Final(EndedAt, Charge);

    /// <summary>The city cannot grant or issue it (却下). A payment made is refunded, so no charge is kept.</summary>
    /// <param name="By">The signal that rejected it; its payload holds the reason.</param>
    public sealed record Rejected(DateTimeOffset EndedAt, string By) : Final(EndedAt, null);

    /// <summary>Taken back by the citizen (取下げ) before it was paid.</summary>
    public sealed record Withdrawn(DateTimeOffset EndedAt) : Final(EndedAt, null);

    /// <summary>A deadline passed without the citizen's step.</summary>
    /// <param name="From">The stage whose deadline passed.</param>
    public sealed record Expired(DateTimeOffset EndedAt, Stage From) : Final(EndedAt, null);
}
