namespace IseWorkflow.Core.Lifecycle;

/// <summary>Finds the effects that wait for an operator. Ids and names only; derived from the outboxes.</summary>
public interface ISetAsideIndex
{
    Task AddAsync(SetAsideEffect effect, CancellationToken cancellation);

    /// <summary>Nothing where it is not there.</summary>
    Task RemoveAsync(ApplicationId application, string key, CancellationToken cancellation);

    /// <summary>By application and key.</summary>
    IAsyncEnumerable<SetAsideEffect> ListAsync(CancellationToken cancellation);
}

/// <summary>An effect that kept failing.</summary>
/// <param name="Key">Of the outbox entry.</param>
/// <param name="Effect">Its name, such as <c>Notify</c>.</param>
/// <param name="Error">Type of the last failure.</param>
public sealed record SetAsideEffect(ApplicationId Application, string Key, string Effect, string? Error, DateTimeOffset At);
