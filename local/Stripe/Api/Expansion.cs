namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Which ids are to be answered as objects (<c>expand[]</c>).</summary>
internal sealed class Expansion(IEnumerable<string> paths)
{
    private readonly List<string> paths = [.. paths];

    public static Expansion None { get; } = new([]);

    /// <summary>What is to be expanded below the field; null where the field itself is not.</summary>
    public Expansion? Of(string field)
    {
        var below = paths.Where(path => path == field || path.StartsWith(field + ".", StringComparison.Ordinal)).ToList();
        return below.Count == 0 ? null : new(below.Where(path => path != field).Select(path => path[(field.Length + 1)..]));
    }
}
