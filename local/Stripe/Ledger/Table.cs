using System.Diagnostics.CodeAnalysis;

namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>Rows of one kind, in the order in which they came; a row that is put again keeps its place.</summary>
internal sealed class Table<T>(Func<T, string> idOf)
    where T : class
{
    private readonly Dictionary<string, int> places = [];
    private readonly List<T> rows = [];

    public IReadOnlyList<T> All => rows;

    public IEnumerable<T> NewestFirst
    {
        get
        {
            for (var i = rows.Count - 1; i >= 0; i--)
                yield return rows[i];
        }
    }

    /// <summary>Those that came after the row; all where it is null or unknown.</summary>
    public IEnumerable<T> After(string? id) => rows.Skip(id is not null && places.TryGetValue(id, out var place) ? place + 1 : 0);

    public bool Find(string? id, [NotNullWhen(true)] out T? row)
    {
        row = id is not null && places.TryGetValue(id, out var place) ? rows[place] : null;
        return row is not null;
    }

    public void Put(T row)
    {
        if (places.TryGetValue(idOf(row), out var place))
        {
            rows[place] = row;
            return;
        }

        places[idOf(row)] = rows.Count;
        rows.Add(row);
    }
}
