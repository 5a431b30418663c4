using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Takes one signal of one application, or its due wake-up: decide, commit in one transaction, carry out the outbox. Safe to repeat at any
/// point, and safe against another turn of the same application: a commit happens once.
/// </summary>
public sealed partial class Turn(ILifecycleStore store, ITermsOf termsOf, Outbox outbox, ILogger<Turn> logger)
{
    /// <summary>
    /// Handles the signal if it stands in the inbox still, and what was acknowledged before it first: whoever sent it was told what would become
    /// of it after those. Then what is due in the outbox.
    /// </summary>
    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public Task<TurnResult> HandleAsync(ApplicationId application, string signalId, DateTimeOffset now, CancellationToken cancellation) =>
        RunAsync(application, ledger => ledger.Inbox.Any(signal => signal.Id == signalId) ? ledger.Inbox[0] : null, now, cancellation);

    /// <summary>Handles everything in the inbox, then the deadline if it has come: what was acknowledged before it counts.</summary>
    /// <exception cref="UnknownApplicationException">There is no such application.</exception>
    public Task<TurnResult> WakeAsync(ApplicationId application, DateTimeOffset now, CancellationToken cancellation) =>
        RunAsync(application, ledger => ledger.Inbox.Count > 0 ? ledger.Inbox[0] : DueDeadline(ledger, now), now, cancellation);

    private async Task<TurnResult> RunAsync(
        ApplicationId application, Func<Ledger, Signal?> next, DateTimeOffset now, CancellationToken cancellation)
    {
        using var span = LifecycleTelemetry.BeginTurn(application);
        var ledger = await LoadAsync(application, cancellation);
        while (next(ledger) is { } signal)
            ledger = await CommitAsync(ledger, signal, now, cancellation) ?? await LoadAsync(application, cancellation);
        ledger = ledger with { Outbox = await outbox.CarryOutAsync(ledger, now, cancellation) };
        return ResultOf(ledger);
    }

    private async Task<Ledger> LoadAsync(ApplicationId application, CancellationToken cancellation) =>
        await store.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);

    /// <summary>The ledger after the commit; null where another turn was first.</summary>
    private async Task<Ledger?> CommitAsync(Ledger ledger, Signal signal, DateTimeOffset now, CancellationToken cancellation)
    {
        var decision = Lifecycle.Decide(ledger.State, signal, termsOf.Terms(ledger.Head), now);
        var entry = AuditEntry.After(
            ledger.LastEntry, signal, Json.Hash(signal), now, ledger.State.Stage, decision.Next.Stage, decision.Refusal?.Code);
        var added = decision.Effects.Select((effect, i) => new OutboxEntry($"{entry.Sequence:D6}-{i:D2}", signal.Id, effect, Attempts: 0, now)).ToList();
        var number = ledger.Number ?? NumberGivenBy(signal, decision);
        if (await store.CommitAsync(ledger, new(decision.Next, number, signal, entry, added), cancellation) is not { } version)
            return null;
        Handled(application: ledger.Head.Id, signal.Name, entry.From, entry.To, entry.RefusalCode);
        LifecycleTelemetry.Handled(ledger.Head, signal.Name, entry);
        return ledger with
        {
            State = decision.Next,
            Number = number,
            Inbox = [.. ledger.Inbox.Where(other => other.Id != signal.Id)],
            Outbox = [.. ledger.Outbox, .. added],
            LastEntry = entry,
            Version = version,
            Handled = [.. ledger.Handled, signal],
        };
    }

    private static Signal.DeadlineReached? DueDeadline(Ledger ledger, DateTimeOffset now) =>
        ledger.State.WakeUp is { } due && due <= now ? Signal.DeadlineReached.For(due, (ledger.LastEntry?.Sequence ?? 0) + 1) : null;

    /// <summary>A refused sending is no receipt; the number of the next one will be the application's.</summary>
    private static ReceiptNumber? NumberGivenBy(Signal signal, Decision decision) =>
        decision.Refusal is null ? (signal as Signal.Confirmed)?.Number : null;

    private static TurnResult ResultOf(Ledger ledger)
    {
        DateTimeOffset?[] wakeUps = [ledger.NextAttempt, ledger.State.WakeUp];
        var first = wakeUps.Min();
        return new(ledger.State.Stage, ledger.Number, first, IsRetry: first is not null && first != ledger.State.WakeUp);
    }

    [LoggerMessage(1, LogLevel.Information, "{Signal} took application {Application} from {From} to {To} (refusal: {Refusal})")]
    private partial void Handled(ApplicationId application, string signal, Stage from, Stage to, string? refusal);
}
