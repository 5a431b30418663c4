namespace IseWorkflow.Local.Stripe.Api;

/// <summary>One page of a list, newest first (docs.stripe.com/api/pagination).</summary>
/// <param name="Id">Of the row, which cursors name.</param>
internal sealed record Row(string Id, DateTimeOffset Created, object Shape);

internal static class Listing
{
    public static object Page(string url, IEnumerable<Row> newestFirst, Parameters parameters)
    {
        var limit = parameters.Integer("limit") ?? 10;
        if (limit is < 1 or > 100)
            throw new ApiException("Invalid limit: must be between 1 and 100", "parameter_invalid_integer", "limit");
        var within = Period(parameters);
        var rows = newestFirst.Where(row => within(row.Created));
        var (page, hasMore) = Cut(rows, (int)limit, parameters.Text("starting_after"), parameters.Text("ending_before"));
        return new { @object = "list", data = page.Select(row => row.Shape), has_more = hasMore, url };
    }

    private static (List<Row> Page, bool HasMore) Cut(IEnumerable<Row> rows, int limit, string? after, string? before)
    {
        if (before is not null)
        {
            var newer = Known(rows, before, "ending_before").TakeWhile(row => row.Id != before).ToList();
            return (newer.TakeLast(limit).ToList(), newer.Count > limit);
        }

        var rest = after is null ? rows : Known(rows, after, "starting_after").SkipWhile(row => row.Id != after).Skip(1);
        var page = rest.Take(limit + 1).ToList();
        return (page.Take(limit).ToList(), page.Count > limit);
    }

    private static List<Row> Known(IEnumerable<Row> rows, string cursor, string parameter)
    {
        var all = rows.ToList();
        return all.Exists(row => row.Id == cursor) ? all : throw ApiException.Missing("object", cursor, parameter);
    }

    /// <summary><c>created</c>, or <c>created[gte]</c> and its like.</summary>
    private static Predicate<DateTimeOffset> Period(Parameters parameters)
    {
        var exactly = parameters.Integer("created");
        var (gt, gte) = (parameters.Integer("created[gt]"), parameters.Integer("created[gte]"));
        var (lt, lte) = (parameters.Integer("created[lt]"), parameters.Integer("created[lte]"));
        return time => time.ToUnixTimeSeconds() is var at
            && (exactly is null || at == exactly)
            && (gt is null || at > gt) && (gte is null || at >= gte)
            && (lt is null || at < lt) && (lte is null || at <= lte);
    }
}
