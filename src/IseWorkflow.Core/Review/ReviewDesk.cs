using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Mailing;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Review;

/// <summary>
/// What staff do with an application: set the fee, give it back, refuse it, post it. Each answers with the stage that it was accepted in, or
/// says why not; a repeat hears that it was done. Before it goes forward the signer's certificate is checked again, and what came of it is part
/// of the act.
/// </summary>
public sealed class ReviewDesk(SignalSender signals, SignatureRecheck recheck, FeeLimit limit, TimeProvider time)
{
    /// <param name="feeRevision">How many fees were set so far, as staff saw it.</param>
    public async Task<Result<Stage>> SetFeeAsync(
        ApplicationFile file, Actor by, IReadOnlyList<EnteredFeeLine> entered, int feeRevision, CancellationToken cancellation)
    {
        if (FeeProposal.For(file) is not { } proposal)
            return file.State.IsFinal ? LifecycleRefusals.Ended : LifecycleRefusals.NotReceived;
        var lines = FeeAdjustment.Apply(file.Procedure, proposal.Lines, entered, limit.Most);
        return await TryAdvanceAsync(
            file, lines.Select<Signal.Advance>(fee => new Signal.FeeSet(NewId("fee"), by, time.GetUtcNow(), fee, feeRevision)), cancellation);
    }

    public Task<Result<Stage>> ReturnAsync(ApplicationFile file, Actor by, string? reason, CancellationToken cancellation) => TrySendAsync(
        file,
        ReviewReason.Read(reason).Select<Signal>(text => new Signal.ReturnedForCorrection(NewId("return"), by, time.GetUtcNow(), text)),
        cancellation);

    public Task<Result<Stage>> RejectAsync(ApplicationFile file, Actor by, string? reason, CancellationToken cancellation) => TrySendAsync(
        file,
        ReviewReason.Read(reason).Select<Signal>(text => new Signal.Rejected(NewId("reject"), by, time.GetUtcNow(), text)),
        cancellation);

    /// <param name="trackingNumber">Null or blank for ordinary mail.</param>
    public Task<Result<Stage>> PostAsync(ApplicationFile file, Actor by, string? trackingNumber, CancellationToken cancellation) =>
        TryAdvanceAsync(
            file,
            string.IsNullOrWhiteSpace(trackingNumber)
                ? Posted(by, null)
                : TrackingNumber.Parse(trackingNumber).Select<Signal.Advance>(number => Posted(by, number.Value)),
            cancellation);

    /// <summary>What would be refused anyway is, before anything is looked up for it. The check takes its time: the act is of after it.</summary>
    private async Task<Result<Stage>> TryAdvanceAsync(ApplicationFile file, Result<Signal.Advance> asked, CancellationToken cancellation)
    {
        if (!asked.Is(out var act, out var refusal))
            return refusal;
        if (!file.Terms.NeedsSignature || file.Ledger.RefusalOf(act, file.Terms, time.GetUtcNow()) is not null)
            return await signals.TrySendAsync(file.Ledger, act, cancellation);
        return await recheck.CheckAsync(file, cancellation) is { } standing
            ? await signals.TrySendAsync(file.Ledger, act with { At = time.GetUtcNow(), Signature = standing.Check }, cancellation)
            : ReviewRefusals.EvidenceLost;
    }

    private async Task<Result<Stage>> TrySendAsync(ApplicationFile file, Result<Signal> signal, CancellationToken cancellation) =>
        signal.Is(out var sent, out var refusal) ? await signals.TrySendAsync(file.Ledger, sent, cancellation) : refusal;

    private Signal.Posted Posted(Actor by, string? number) => new(NewId("post"), by, time.GetUtcNow(), number);

    /// <summary>Of two members of staff at once both are heard, and the lifecycle refuses the second: so each signal has an id of its own.</summary>
    private static string NewId(string what) => $"{what}-{Guid.NewGuid():N}";
}
