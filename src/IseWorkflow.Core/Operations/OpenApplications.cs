using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Operations;

/// <summary>Which open applications an operator wants to see; null and false for all.</summary>
/// <param name="IsOverdue">Only those whose duty a department let pass.</param>
public sealed record OpenFilter(Stage? Stage = null, string? Department = null, bool IsOverdue = false);

/// <summary>Some of the open applications.</summary>
/// <param name="Next">Where the next page begins; null for the last.</param>
public sealed record OpenPage(IReadOnlyList<IndexEntry> Entries, string? Next);

/// <summary>
/// Lists open applications page by page, the one that wakes up first at the top: what should have woken already is what an operator looks for.
/// </summary>
public sealed class OpenApplications(IApplicationIndex index, TimeProvider time)
{
    public const int MostOnPage = 200;

    /// <param name="after">The <see cref="OpenPage.Next"/> of the page before; null for the first. Stays right while applications come and go.</param>
    public async Task<OpenPage> ListAsync(OpenFilter filter, string? after, int count, CancellationToken cancellation)
    {
        var limit = Math.Clamp(count, 1, MostOnPage);
        var now = time.GetUtcNow();
        var found = await index.ListAsync(filter.Department, ended: false, cancellation)
            .Where(entry => string.CompareOrdinal(Position(entry), after) > 0)
            .Where(entry => filter.Stage is null || entry.Stage == filter.Stage)
            .Where(entry => !filter.IsOverdue || entry.Duty < now)
            .Take(limit + 1)
            .ToListAsync(cancellation);
        return found.Count > limit ? new(found[..limit], Position(found[limit - 1])) : new(found, null);
    }

    /// <summary>Sorts as the index does: by wake-up, then by id.</summary>
    private static string Position(IndexEntry entry) => $"{(entry.WakeUp ?? DateTimeOffset.MaxValue).UtcTicks:D19}-{entry.Id}";
}
