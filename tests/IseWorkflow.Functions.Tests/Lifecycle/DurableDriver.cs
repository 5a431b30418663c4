using System.Net;
using System.Net.Sockets;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Functions.Lifecycle;
using IseWorkflow.Testing.Runtimes;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Functions.Tests.Lifecycle;

/// <summary>
/// The orchestrator and its activities on Microsoft's task hub in memory, with the real client and worker between them. A restart loses the hub,
/// which is more than a kill of the real one does.
/// </summary>
internal sealed class DurableDriver : IRuntimeDriver
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    /// <summary>A failed turn is tried again after seconds; a machine may be busy besides.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly RuntimeScene scene;
    private readonly DurableClients clients = new();
    private DurableTaskTestHost hub = null!;

    private DurableDriver(RuntimeScene scene)
    {
        this.scene = scene;
        Runtime = new DurableRuntime(clients);
    }

    public ILifecycleRuntime Runtime { get; }

    public bool CanTravel => false;

    public DurableTaskClient Client => hub.Client;

    public static async Task<DurableDriver> StartAsync(RuntimeScene scene)
    {
        var driver = new DurableDriver(scene);
        await driver.OpenAsync();
        return driver;
    }

    /// <summary>What operators see of the application.</summary>
    public async Task<LifecycleStatus?> StatusAsync(ApplicationId application, CancellationToken cancellation) =>
        await Client.GetInstanceAsync(application.Value, getInputsAndOutputs: true, cancellation) is { SerializedCustomStatus: not null } instance
            ? instance.ReadCustomStatusAs<LifecycleStatus>()
            : null;

    public async Task SettleAsync(ApplicationId application, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        while (!await IsSettledAsync(application, cancellation))
            await Task.Delay(Beat, limited.Token);
    }

    public Task PassAsync(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, cancellation);

    public async Task RestartAsync(CancellationToken cancellation)
    {
        await hub.DisposeAsync();
        await OpenAsync();
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task OpenAsync()
    {
        var turns = new TurnRunner(scene.Turn, clients, NullLogger<TurnRunner>.Instance);
        hub = await DurableTaskTestHost.StartAsync(
            tasks =>
            {
                tasks.AddOrchestratorFunc<LifecycleInput>(nameof(ApplicationLifecycle), (context, _) => ApplicationLifecycle.RunAsync(context));
                foreach (var name in TurnNames.All)
                    tasks.AddActivityFunc<TurnRequest, TurnResult>(name, (_, request) => turns.RunAsync(request, clients.Current, CancellationToken.None));
            },
            new DurableTaskTestHostOptions
            {
                Port = FreePort(),
                LoggerFactory = NullLoggerFactory.Instance,
                ConfigureServices = services => services.Configure<DurableTaskWorkerOptions>(Shorten),
            });
        clients.Use(hub.Client);
    }

    /// <summary>A wait of a second is made of several timers, as one of weeks is on the real hub.</summary>
    private static void Shorten(DurableTaskWorkerOptions options) => options.MaximumTimerInterval = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// Not one that Linux gives out by itself, which it does from 32768 on: until the hub listens on it, some connection on its way out could be
    /// given the same.
    /// </summary>
    private static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(15_000, 32_768));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }

    /// <summary>The orchestration has seen what the rows say, and nothing is due.</summary>
    private async Task<bool> IsSettledAsync(ApplicationId application, CancellationToken cancellation)
    {
        var ledger = await scene.LedgerAsync(application, cancellation);
        if (ledger.Inbox.Count > 0 || ledger.Outbox.Count > 0 || ledger.State.WakeUp <= scene.Time.GetUtcNow())
            return false;
        return await StatusAsync(application, cancellation) is { } status
            && status.Stage == ledger.State.Stage && status.DueAt == ledger.State.WakeUp
            && await IsIdleAsync(application, ledger, cancellation);
    }

    private async Task<bool> IsIdleAsync(ApplicationId application, Ledger ledger, CancellationToken cancellation) =>
        !ledger.State.IsFinal || await Client.GetInstanceAsync(application.Value, cancellation) is { IsCompleted: true };
}
