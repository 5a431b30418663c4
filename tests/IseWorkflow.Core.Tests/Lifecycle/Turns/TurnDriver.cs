using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

/// <summary>One application, run through the real turn and outbox over a store in memory.</summary>
internal sealed class TurnDriver : ITermsOf
{
    private readonly Terms terms;
    private readonly Turn turn;

    public TurnDriver(Terms? terms = null)
    {
        this.terms = terms ?? Given.Terms(signed: false);
        turn = TurnWith(Effects);
        Store.Create(Head, GivenApplication.Submitted);
    }

    public MemoryLifecycle Store { get; } = new();

    public RecordingEffects Effects { get; } = new();

    public ApplicationHead Head { get; } = GivenApplication.Head();

    public DateTimeOffset Now { get; set; } = Given.Now;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    Terms ITermsOf.Terms(ApplicationHead head) => terms;

    public async Task<Ledger> LedgerAsync() => (await Store.LoadAsync(Head.Id, Cancellation))!;

    public Task<IReadOnlyList<AuditEntry>> TrailAsync() => Store.ReadTrailAsync(Head.Id, Cancellation);

    /// <summary>A signal that was handled.</summary>
    public async Task<Signal> ReadSignalAsync(string id) => (await Store.ReadSignalAsync(Head.Id, id, Cancellation))!;

    public Task<bool> EnqueueAsync(Signal signal) => Store.EnqueueAsync(Head.Id, signal, Cancellation);

    public Task<TurnResult> HandleAsync(Signal signal) => turn.HandleAsync(Head.Id, signal.Id, Now, Cancellation);

    /// <summary>Handles a signal with other effects, in a turn that may be cancelled.</summary>
    public Task<TurnResult> HandleAsync(Signal signal, IEffectHandler effects, CancellationToken cancellation) =>
        TurnWith(effects).HandleAsync(Head.Id, signal.Id, Now, cancellation);

    public Task<TurnResult> WakeAsync() => turn.WakeAsync(Head.Id, Now, Cancellation);

    /// <summary>Acknowledges a signal and handles it.</summary>
    public async Task<TurnResult> SendAsync(Signal signal)
    {
        await EnqueueAsync(signal);
        return await HandleAsync(signal);
    }

    /// <summary>What an operator's retry does to effects that were set aside.</summary>
    public async Task RetryAsync()
    {
        var setAside = (await LedgerAsync()).Outbox.Where(entry => entry.Status == OutboxStatus.SetAside);
        await Store.SettleAsync(Head.Id, [.. setAside.Select(entry => entry.Retried(Now))], Cancellation);
    }

    /// <summary>Received, and everything told.</summary>
    public async Task<TurnDriver> ReceivedAsync()
    {
        await WakeAsync();
        await SendAsync(new Signal.Confirmed("confirmed", Given.Citizen, Now, 1, Given.Number));
        return this;
    }

    /// <summary>The fee is asked.</summary>
    public async Task<TurnDriver> AskedAsync()
    {
        await ReceivedAsync();
        await SendAsync(new Signal.FeeSet("fee", Given.Staff, Now, Given.Lines(), 0));
        return this;
    }

    public Signal.PaymentSucceeded Payment(string id = "pi_1") => new($"payment-{id}", Given.Stripe, Now, 1, new(id, Given.Fee, Now));

    private Turn TurnWith(IEffectHandler effects) =>
        new(Store, this, new(Store, effects, NullLogger<Outbox>.Instance), NullLogger<Turn>.Instance);
}
