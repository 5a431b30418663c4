using System.Text.Json.Serialization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Something that happened to an application. Closed hierarchy. The id is unique within the application; a repeat of an id
/// changes nothing. The payload may hold what staff wrote, so it stays in the application's own rows.
/// </summary>
/// <param name="Id">Unique within the application, at most 100 characters of <c>[A-Za-z0-9_.-]</c>; deterministic where the cause can repeat (<c>payment-pi_…</c>).</param>
/// <param name="By">Who caused it.</param>
/// <param name="At">When it was acknowledged (UTC).</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "signal")]
[JsonDerivedType(typeof(Submitted), nameof(Submitted))]
[JsonDerivedType(typeof(Signed), nameof(Signed))]
[JsonDerivedType(typeof(Confirmed), nameof(Confirmed))]
[JsonDerivedType(typeof(FeeSet), nameof(FeeSet))]
[JsonDerivedType(typeof(ReturnedForCorrection), nameof(ReturnedForCorrection))]
[JsonDerivedType(typeof(Resubmitted), nameof(Resubmitted))]
[JsonDerivedType(typeof(Rejected), nameof(Rejected))]
[JsonDerivedType(typeof(Withdrawn), nameof(Withdrawn))]
[JsonDerivedType(typeof(PaymentSucceeded), nameof(PaymentSucceeded))]
[JsonDerivedType(typeof(PaymentFailed), nameof(PaymentFailed))]
[JsonDerivedType(typeof(RefundReported), nameof(RefundReported))]
[JsonDerivedType(typeof(PaymentDisputed), nameof(PaymentDisputed))]
[JsonDerivedType(typeof(Posted), nameof(Posted))]
[JsonDerivedType(typeof(DeadlineReached), nameof(DeadlineReached))]
[JsonDerivedType(typeof(EffectsRetried), nameof(EffectsRetried))]
public abstract record Signal(string Id, Actor By, DateTimeOffset At)
{
    /// <summary>The signal's name, such as <c>FeeSet</c>: the name of its activity and of its audit entry.</summary>
    [JsonIgnore]
    public string Name => GetType().Name;

    /// <summary>An act by which staff take the application forward, resting on its signature where it is signed.</summary>
    public abstract record Advance(string Id, Actor By, DateTimeOffset At) : Signal(Id, By, At)
    {
        /// <summary>How the signature stood then; null where nothing is signed, and in what was stored before this was recorded.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public SignatureCheck? Signature { get; init; }
    }

    /// <summary>The form was filled in for the first time; answers of revision 1 are stored.</summary>
    public sealed record Submitted(string Id, Actor By, DateTimeOffset At) : Signal(Id, By, At);

    /// <summary>The answers of the revision were signed and the signature verified.</summary>
    /// <param name="EvidenceId">The evidence blob that holds document, signature and verdict; its name carries its SHA-256, which so enters the audit trail.</param>
    public sealed record Signed(string Id, Actor By, DateTimeOffset At, int Revision, string EvidenceId) : Signal(Id, By, At);

    /// <summary>The citizen checked everything and sent it (送信).</summary>
    /// <param name="Number">The receipt number, reserved before; the first one given is kept for the application's life.</param>
    public sealed record Confirmed(string Id, Actor By, DateTimeOffset At, int Revision, ReceiptNumber Number) : Signal(Id, By, At);

    /// <summary>Staff approved it and set the fee (手数料確定); again before payment, they corrected it. No lines or a total of zero: free of charge.</summary>
    /// <param name="ExpectedFeeRevision">The number of fees set so far that staff saw; guards against two corrections at once.</param>
    public sealed record FeeSet(string Id, Actor By, DateTimeOffset At, IReadOnlyList<FeeLine> Lines, int ExpectedFeeRevision) : Advance(Id, By, At)
    {
        [JsonIgnore]
        public Yen Total => Lines.Aggregate(Yen.Zero, (sum, line) => sum + line.Total);
    }

    /// <summary>Staff gave it back for correction (差戻し).</summary>
    /// <param name="Reason">What to correct, as the citizen reads it.</param>
    public sealed record ReturnedForCorrection(string Id, Actor By, DateTimeOffset At, string Reason) : Signal(Id, By, At);

    /// <summary>The citizen changed the answers; the new revision is stored.</summary>
    public sealed record Resubmitted(string Id, Actor By, DateTimeOffset At, int Revision) : Signal(Id, By, At);

    /// <summary>Staff refused it (却下), or the city cannot issue what was paid.</summary>
    public sealed record Rejected(string Id, Actor By, DateTimeOffset At, string Reason) : Signal(Id, By, At);

    /// <summary>The citizen took it back (取下げ).</summary>
    public sealed record Withdrawn(string Id, Actor By, DateTimeOffset At) : Signal(Id, By, At);

    /// <summary>The provider took the money. Said by the webhook or the sweep, never by a redirect.</summary>
    public sealed record PaymentSucceeded(string Id, Actor By, DateTimeOffset At, int FeeRevision, Charge Charge) : Signal(Id, By, At);

    /// <summary>A try failed or a checkout ended unpaid. Never final by itself.</summary>
    /// <param name="Closed">True where the provider confirmed that no payment can come from any checkout of the fee revision any more.</param>
    public sealed record PaymentFailed(string Id, Actor By, DateTimeOffset At, int FeeRevision, bool Closed) : Signal(Id, By, At);

    /// <summary>The provider says what became of a refund. Changes no state; the city's staff hear of it.</summary>
    /// <param name="Amount">What this refund gives back.</param>
    public sealed record RefundReported(string Id, Actor By, DateTimeOffset At, string PaymentId, Yen Amount, RefundStatus Status)
        : Signal(Id, By, At);

    /// <summary>The card's holder contests a payment (チャージバック), or that was decided. Changes no state; the city's staff hear of it.</summary>
    /// <param name="Amount">What is contested.</param>
    public sealed record PaymentDisputed(string Id, Actor By, DateTimeOffset At, string PaymentId, Yen Amount, DisputeStatus Status)
        : Signal(Id, By, At);

    /// <summary>Staff posted the certificate (発送).</summary>
    /// <param name="TrackingNumber">The carrier's number; null for ordinary mail.</param>
    public sealed record Posted(string Id, Actor By, DateTimeOffset At, string? TrackingNumber) : Advance(Id, By, At);

    /// <summary>The state's wake-up time has come.</summary>
    /// <param name="DueAt">The wake-up time that was waited for; a stale one is refused.</param>
    public sealed record DeadlineReached(string Id, Actor By, DateTimeOffset At, DateTimeOffset DueAt) : Signal(Id, By, At)
    {
        /// <summary>The signal of a wake-up that is the application's next event: two turns that see the same trail make the same signal.</summary>
        public static DeadlineReached For(DateTimeOffset dueAt, int sequence) => new($"deadline-{sequence:D6}", Actor.Clock, dueAt, dueAt);
    }

    /// <summary>An operator has what was set aside tried again. Changes no state; the indexes are brought to it once more.</summary>
    public sealed record EffectsRetried(string Id, Actor By, DateTimeOffset At) : Signal(Id, By, At);
}
