using IseWorkflow.Core.Lifecycle;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>Takes a turn for an activity, and lets no more of a failure out than its type.</summary>
public sealed partial class TurnRunner(Turn turn, DurableClients clients, ILogger<TurnRunner> logger)
{
    /// <exception cref="TurnFailedException">The turn failed; it may be repeated.</exception>
    public async Task<TurnResult> RunAsync(TurnRequest request, DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        try
        {
            return await TakeAsync(request, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Failed(request.Application, error.GetType().Name, error.StackTrace);
            throw new TurnFailedException(error.GetType().Name);
        }
    }

    private Task<TurnResult> TakeAsync(TurnRequest request, CancellationToken cancellation) => request.SignalId is { } signal
        ? turn.HandleAsync(request.Application, signal, request.Now, cancellation)
        : turn.WakeAsync(request.Application, request.Now, cancellation);

    [LoggerMessage(61, LogLevel.Warning, "A turn of application {Application} failed ({Error}). {Stack}")]
    private partial void Failed(ApplicationId application, string error, string? stack);
}
