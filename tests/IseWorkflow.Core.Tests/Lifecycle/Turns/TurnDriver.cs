using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Runtimes;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

/// <summary>One application, run through the real turn and outbox over a store in memory.</summary>
internal sealed class TurnDriver : ITermsOf
{
    private static readonly LetterTemplates Templates = new();
    private static readonly NoticeSettings Settings =
        new(new("https://shinsei.city.example.jp"), EmailAddress.Parse("operator@city.example.jp").OrThrow());

    private readonly Terms terms;
    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly SetAside setAside;
    private readonly Turn turn;

    public TurnDriver(Terms? terms = null)
    {
        this.terms = terms ?? Given.Terms(signed: false);
        var storage = new MemoryStorage(time);
        Store = new(storage.Lifecycle);
        var alerts = new OperatorAlerts(Templates, Settings, new RecordingMailSender(), time);
        setAside = new(SetAsides, Store, Runtime.Object, alerts, time, NullLogger<SetAside>.Instance);
        turn = TurnWith(Effects);
        storage.Applications.CreateAsync(Head, GivenApplication.Answers(), GivenApplication.Submitted, Cancellation).GetAwaiter().GetResult();
    }

    public InterruptedStore Store { get; }

    public RecordingEffects Effects { get; } = new();

    public MemorySetAsides SetAsides { get; } = new();

    /// <summary>Is told of turns and takes none.</summary>
    public Mock<ILifecycleRuntime> Runtime { get; } = new();

    public ApplicationHead Head { get; } = GivenApplication.Head();

    public DateTimeOffset Now
    {
        get => time.GetUtcNow();
        set => time.SetUtcNow(value);
    }

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

    /// <summary>An operator wants what was set aside tried again.</summary>
    public Task<int> RetryAsync() => setAside.RetryAsync(Head.Id, Given.Operator, Cancellation);

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
        new(Store, this, new(Store, effects, setAside, NullLogger<Outbox>.Instance), NullLogger<Turn>.Instance);
}
