using IseWorkflow.Core.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>The turns as activities, one a signal, so that a history reads like the application's story.</summary>
public sealed class TurnActivities(TurnRunner turns)
{
    [Function(nameof(Signal.Submitted))]
    public Task<TurnResult> Submitted([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Signed))]
    public Task<TurnResult> Signed([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Confirmed))]
    public Task<TurnResult> Confirmed([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.FeeSet))]
    public Task<TurnResult> FeeSet([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.ReturnedForCorrection))]
    public Task<TurnResult> ReturnedForCorrection([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Resubmitted))]
    public Task<TurnResult> Resubmitted([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Rejected))]
    public Task<TurnResult> Rejected([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Withdrawn))]
    public Task<TurnResult> Withdrawn([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.PaymentSucceeded))]
    public Task<TurnResult> PaymentSucceeded([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.PaymentFailed))]
    public Task<TurnResult> PaymentFailed([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.RefundReported))]
    public Task<TurnResult> RefundReported([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.PaymentDisputed))]
    public Task<TurnResult> PaymentDisputed([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.Posted))]
    public Task<TurnResult> Posted([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.DeadlineReached))]
    public Task<TurnResult> DeadlineReached([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(Signal.EffectsRetried))]
    public Task<TurnResult> EffectsRetried([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);

    [Function(nameof(SignalNotice.Wake))]
    public Task<TurnResult> Wake([ActivityTrigger] TurnRequest turn, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        turns.RunAsync(turn, client, cancellation);
}
