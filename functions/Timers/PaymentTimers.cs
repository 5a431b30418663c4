using IseWorkflow.Core.Payments;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Timers;

/// <summary>What the payment provider is asked by the clock.</summary>
public sealed class PaymentTimers(PaymentSweep sweep, DurableClients clients, TimeProvider time)
{
    /// <summary>What a lost webhook would have said.</summary>
    [Function("SweepPayments")]
    public Task SweepPayments([TimerTrigger("0 */10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return sweep.RunAsync(time.GetUtcNow(), cancellation);
    }
}
