using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace IseWorkflow.Adapters.Tables;

/// <summary>A row with the key by which it is listed.</summary>
internal sealed record SortedRow(string Key, TableEntity Entity);

/// <summary>Makes one sorted list of several without holding them in memory.</summary>
internal static class SortedMerge
{
    public static async IAsyncEnumerable<SortedRow> Of(
        IEnumerable<IAsyncEnumerable<SortedRow>> lists, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = new PriorityQueue<IAsyncEnumerator<SortedRow>, string>(StringComparer.Ordinal);
        var readers = lists.Select(list => list.GetAsyncEnumerator(cancellation)).ToList();
        try
        {
            foreach (var reader in readers)
                await AdvanceAsync(next, reader);
            while (next.TryDequeue(out var first, out _))
            {
                yield return first.Current;
                await AdvanceAsync(next, first);
            }
        }
        finally
        {
            foreach (var reader in readers)
                await reader.DisposeAsync();
        }
    }

    private static async Task AdvanceAsync(PriorityQueue<IAsyncEnumerator<SortedRow>, string> next, IAsyncEnumerator<SortedRow> reader)
    {
        if (await reader.MoveNextAsync())
            next.Enqueue(reader, reader.Current.Key);
    }
}
