using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Payments;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Timers;

/// <summary>What the payment provider is asked by the clock.</summary>
public sealed class PaymentTimers(PaymentSweep sweep, Reconciliation reconciliation, BusinessCalendar calendar, DurableClients clients, TimeProvider time)
{
    /// <summary>What a lost webhook would have said.</summary>
    [Function("SweepPayments")]
    public Task SweepPayments([TimerTrigger("0 */10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return sweep.RunAsync(time.GetUtcNow(), cancellation);
    }

    /// <summary>At 07:10 in Japan, and twice more where the provider did not answer: it is done once on a business day.</summary>
    [Function("Reconcile")]
    public Task Reconcile([TimerTrigger("0 10 22,23,0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return reconciliation.RunAsync(calendar.DateOf(time.GetUtcNow()), cancellation);
    }
}
