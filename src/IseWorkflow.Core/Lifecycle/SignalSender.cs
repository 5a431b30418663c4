namespace IseWorkflow.Core.Lifecycle;

/// <summary>How a signal enters: stored first, then announced. What is acknowledged is stored; a lost announcement is swept.</summary>
public sealed class SignalSender(ILifecycleStore store, ILifecycleRuntime runtime, ITermsOf termsOf, TimeProvider time)
{
    /// <summary>Stores and announces a signal whose cause is a fact that nobody can be refused (a payment). A repeat is announced again.</summary>
    public async Task SendAsync(ApplicationId application, Signal signal, CancellationToken cancellation)
    {
        await store.EnqueueAsync(application, signal, cancellation);
        await runtime.SignalAsync(application, signal, cancellation);
    }

    /// <summary>
    /// Asks the lifecycle first what it would answer, so that a person hears the refusal at once; else stores and announces the signal.
    /// </summary>
    /// <param name="ledger">As it was read just now, for the person who sends it.</param>
    /// <returns>The stage that the signal was accepted in.</returns>
    public async Task<Result<Stage>> TrySendAsync(Ledger ledger, Signal signal, CancellationToken cancellation)
    {
        var (terms, now) = (termsOf.Terms(ledger.Head), time.GetUtcNow());
        if (ledger.RefusalOf(signal, terms, now) is { } refusal)
            return refusal;
        await SendAsync(ledger.Head.Id, signal, cancellation);
        return ledger.Expected(terms, now).Stage;
    }
}
