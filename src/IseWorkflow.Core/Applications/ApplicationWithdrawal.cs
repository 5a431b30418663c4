using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes an application back (取下げ). Doing it twice changes nothing.</summary>
public sealed class ApplicationWithdrawal(ILifecycleStore lifecycle, SignalSender signals, ITermsOf termsOf, TimeProvider time)
{
    private const string SignalId = "withdrawn";

    /// <returns>The stage that the withdrawal was accepted in.</returns>
    public async Task<Result<Stage>> WithdrawAsync(ApplicationHead head, CancellationToken cancellation)
    {
        var ledger = await lifecycle.LoadAsync(head.Id, cancellation);
        if (ledger?.Expected(termsOf.Terms(head), time.GetUtcNow()) is State.Withdrawn)
            return Stage.Withdrawn;
        var withdrawn = new Signal.Withdrawn(SignalId, Actor.Citizen(head.ApplicantId), time.GetUtcNow());
        return await signals.TrySendAsync(head.Id, withdrawn, cancellation);
    }
}
