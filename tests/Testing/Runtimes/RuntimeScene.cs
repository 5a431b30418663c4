using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Testing.Runtimes;

/// <summary>The lifecycle without a runtime: the real turn and the ways in and out of it, over rows in memory. They outlive any runtime.</summary>
public sealed class RuntimeScene : ITermsOf, IEffectHandler, ILifecycleRuntime
{
    private readonly MemoryStorage storage;
    private readonly InterruptedStore store;
    private ILifecycleRuntime? runtime;

    public RuntimeScene(TimeProvider time)
    {
        Time = time;
        storage = new(time);
        store = new(storage.Lifecycle);
        Effects = new(this);
        var alerts = new OperatorAlerts(
            new(), new(new("https://shinsei.city.example.jp"), EmailAddress.Parse("operator@city.example.jp").OrThrow()), new RecordingMailSender(), time);
        var setAside = new SetAside(new MemorySetAsides(), store, this, alerts, time, NullLogger<SetAside>.Instance);
        Turn = new(store, this, new(store, Effects, setAside, NullLogger<Outbox>.Instance), NullLogger<Turn>.Instance);
        Sender = new(store, this, this, time);
        Sweep = new(store, this);
    }

    public TimeProvider Time { get; }

    /// <summary>Of all applications of this scene.</summary>
    public Terms Terms { get; set; } = Given.Terms();

    public NotedEffects Effects { get; }

    public Turn Turn { get; }

    public SignalSender Sender { get; }

    public InboxSweep Sweep { get; }

    public ILifecycleStore Store => store;

    public IApplicationIndex Index => storage.Index;

    public Interruption BeforeSettle => store.BeforeSettle;

    private ILifecycleRuntime Runtime => runtime ?? throw new InvalidOperationException("The scene has no runtime yet.");

    /// <summary>Signals go to this runtime from now on.</summary>
    public void RunOn(ILifecycleRuntime delivering) => runtime = delivering;

    /// <summary>Stores a new application, and tells no runtime of it.</summary>
    public async Task<ApplicationId> CreateAsync(CancellationToken cancellation)
    {
        var head = GivenApplication.Head(createdAt: Time.GetUtcNow());
        var submitted = new Signal.Submitted("submitted", Given.Citizen, Time.GetUtcNow());
        await storage.Applications.CreateAsync(head, GivenApplication.Answers(), submitted, cancellation);
        return head.Id;
    }

    public async Task<Ledger> LedgerAsync(ApplicationId application, CancellationToken cancellation) =>
        (await store.LoadAsync(application, cancellation))!;

    public Task<IReadOnlyList<AuditEntry>> TrailAsync(ApplicationId application, CancellationToken cancellation) =>
        store.ReadTrailAsync(application, cancellation);

    Terms ITermsOf.Terms(ApplicationHead head) => Terms;

    Task IEffectHandler.HandleAsync(Ledger ledger, OutboxEntry entry, CancellationToken cancellation) =>
        storage.Index.PublishAsync(ledger.Head, ledger.State, ledger.Number, cancellation);

    Task ILifecycleRuntime.StartAsync(ApplicationId application, CancellationToken cancellation) => Runtime.StartAsync(application, cancellation);

    Task ILifecycleRuntime.SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) =>
        Runtime.SignalAsync(application, signal, cancellation);

    Task ILifecycleRuntime.WakeAsync(ApplicationId application, CancellationToken cancellation) => Runtime.WakeAsync(application, cancellation);
}
