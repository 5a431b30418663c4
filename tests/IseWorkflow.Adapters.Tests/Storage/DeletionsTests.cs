using IseWorkflow.Adapters.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Adapters.Tests.Storage;

public sealed class DeletionsTests
{
    private readonly Deletions deletions = new("uploads", NullLogger.Instance);
    private int tried;

    [Fact]
    public async Task A_run_deletes_so_much_at_most()
    {
        await DeleteAsync(Deletions.Most + 5, _ => true);

        Assert.Equal((Deletions.Most, 0, false), (deletions.Done, deletions.Failures, deletions.MayGoOn));
    }

    [Fact]
    public async Task Failures_here_and_there_do_not_end_it()
    {
        await DeleteAsync(100, number => number % 5 == 0);

        Assert.Equal((20, 80, true), (deletions.Done, deletions.Failures, deletions.MayGoOn));
    }

    [Fact]
    public async Task Failures_one_after_the_other_do()
    {
        await DeleteAsync(100, number => number < 3);

        Assert.Equal((3, Deletions.MostInARow, false), (deletions.Done, deletions.Failures, deletions.MayGoOn));
        Assert.Equal(3 + Deletions.MostInARow, tried);
    }

    [Fact]
    public async Task What_is_called_off_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        var run = deletions.TryAsync(
            1,
            () =>
            {
                source.Cancel();
                throw new OperationCanceledException(source.Token);
            },
            source.Token);

        await Assert.ThrowsAsync<OperationCanceledException>(() => run);
        Assert.Equal(0, deletions.Failures);
    }

    private Task DeleteAsync(int count, Func<int, bool> succeeds) => deletions.TryAllAsync(
        Enumerable.Range(0, count).ToAsyncEnumerable(),
        _ => 1,
        number =>
        {
            tried++;
            return succeeds(number) ? Task.CompletedTask : throw new TimeoutException();
        },
        CancellationToken.None);
}
