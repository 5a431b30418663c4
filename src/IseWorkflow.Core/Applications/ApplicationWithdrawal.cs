using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes an application back (取下げ). Doing it twice changes nothing.</summary>
public sealed class ApplicationWithdrawal(SignalSender signals, TimeProvider time)
{
    private const string SignalId = "withdrawn";

    /// <returns>The stage that the withdrawal was accepted in.</returns>
    public async Task<Result<Stage>> WithdrawAsync(ApplicationFile file, CancellationToken cancellation)
    {
        if (file.Ledger.Expected(file.Terms, time.GetUtcNow()) is State.Withdrawn)
            return Stage.Withdrawn;
        var withdrawn = new Signal.Withdrawn(SignalId, Actor.Citizen(file.Head.ApplicantId), time.GetUtcNow());
        return await signals.TrySendAsync(file.Ledger, withdrawn, cancellation);
    }
}
