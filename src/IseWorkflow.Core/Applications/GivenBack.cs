using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Applications;

/// <summary>A payment that is given back (返金), as the lifecycle decided it.</summary>
/// <param name="At">When that was decided.</param>
public sealed record GivenBack(Yen Amount, RefundReason Reason, DateTimeOffset At)
{
    /// <summary>What is given back of an application's payments, oldest first: those that did not count, and the one that the city cannot serve.</summary>
    public static IReadOnlyList<GivenBack> Of(ApplicationFile file)
    {
        var kept = file.Accepted(nameof(Signal.PaymentSucceeded)).LastOrDefault() is { } paid
            ? file.Said<Signal.PaymentSucceeded>(paid.SignalId)?.Charge
            : null;
        return [.. file.Trail.Select(entry => Of(file, entry, kept)).OfType<GivenBack>()];
    }

    private static GivenBack? Of(ApplicationFile file, AuditEntry entry, Charge? kept) => entry switch
    {
        { Signal: nameof(Signal.PaymentSucceeded), RefusalCode: { } code } => Refused(file, entry, code, kept),
        { Signal: nameof(Signal.Rejected), From: Stage.AwaitingMailing, RefusalCode: null } when kept is not null =>
            new(kept.Amount, RefundReason.CannotIssue, entry.At),
        _ => null,
    };

    /// <summary>A payment that was told of twice is one payment, and stays.</summary>
    private static GivenBack? Refused(ApplicationFile file, AuditEntry entry, string code, Charge? kept) =>
        file.Said<Signal.PaymentSucceeded>(entry.SignalId)?.Charge is { } charge && charge.PaymentId != kept?.PaymentId
            ? new(charge.Amount, ReasonOf(code), entry.At)
            : null;

    private static RefundReason ReasonOf(string code)
    {
        if (code == LifecycleRefusals.FeeSuperseded.Code)
            return RefundReason.FeeSuperseded;
        if (code == LifecycleRefusals.WrongAmount.Code)
            return RefundReason.WrongAmount;
        if (code == LifecycleRefusals.AlreadyPaid.Code)
            return RefundReason.PaidTwice;
        return code == LifecycleRefusals.Ended.Code ? RefundReason.PaidLate : RefundReason.NothingDue;
    }
}
