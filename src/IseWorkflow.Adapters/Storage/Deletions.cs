using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Storage;

/// <summary>
/// Counts what one run deletes of a kind, goes on after what could not be deleted, and ends the run where there is too much of either: the next
/// one goes on.
/// </summary>
/// <param name="kind">For the log: a table, a container.</param>
internal sealed partial class Deletions(string kind, ILogger logger)
{
    /// <summary>An hour's work at most, one request each; what a city leaves over in a day is some hundreds.</summary>
    public const int Most = 10_000;

    /// <summary>So many one after the other are an outage, and each try in one takes its time.</summary>
    public const int MostInARow = 10;

    private int inARow;

    public int Done { get; private set; }

    public int Failures { get; private set; }

    public bool MayGoOn => Done < Most && inARow < MostInARow;

    /// <param name="count">How many are deleted by it.</param>
    public async Task TryAsync(int count, Func<Task> delete, CancellationToken cancellation)
    {
        if (!await SucceedsAsync(delete, cancellation))
            return;
        Done += count;
        inARow = 0;
    }

    /// <summary>Deletes one by one for as long as it may go on. Where they cannot even be found, that is a failure as well.</summary>
    public Task TryAllAsync<T>(IAsyncEnumerable<T> found, Func<T, int> count, Func<T, Task> delete, CancellationToken cancellation) => SucceedsAsync(
        async () =>
        {
            await foreach (var one in found.TakeWhile(_ => MayGoOn).WithCancellation(cancellation))
                await TryAsync(count(one), () => delete(one), cancellation);
        },
        cancellation);

    private async Task<bool> SucceedsAsync(Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Failures++;
            inARow++;
            Failed(kind, error.GetType().Name, error.StackTrace);
            return false;
        }
    }

    [LoggerMessage(42, LogLevel.Error, "What is left over in {Kind} could not be deleted ({Error}): the next run tries again. {Stack}")]
    private partial void Failed(string kind, string error, string? stack);
}
