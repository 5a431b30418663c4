using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Runtimes;

/// <summary>A runtime under test: it delivers signals and deadlines to the scene's turn.</summary>
public interface IRuntimeDriver : IAsyncDisposable
{
    ILifecycleRuntime Runtime { get; }

    /// <summary>Whether <see cref="PassAsync"/> can pass weeks.</summary>
    bool CanTravel { get; }

    /// <summary>Returns once the application has nothing left to do at the present, and the runtime knows when it has.</summary>
    Task SettleAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>Time passes. What falls due meanwhile happens.</summary>
    Task PassAsync(TimeSpan time, CancellationToken cancellation);

    /// <summary>Everything that the runtime keeps in memory is gone, and a new one starts on the same storage: a kill, or a deployment.</summary>
    Task RestartAsync(CancellationToken cancellation);
}
