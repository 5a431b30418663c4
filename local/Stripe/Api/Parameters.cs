using System.Globalization;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>
/// The parameters of a request, form-encoded with nested names such as <c>line_items[0][price_data][currency]</c>. What an endpoint does
/// not ask for is refused at the end, as Stripe refuses it: a misspelt parameter must not look as if it had worked.
/// </summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, string> values;
    private readonly HashSet<string> unread;

    public Parameters(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        values = pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
        unread = [.. values.Keys];
    }

    public string? Text(string name)
    {
        unread.Remove(name);
        return values.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
    }

    public string Required(string name) =>
        Text(name) ?? throw new ApiException($"Missing required param: {name}.", "parameter_missing", name);

    public long? Integer(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ApiException($"Invalid integer: {text}", "parameter_invalid_integer", name);
    }

    public DateTimeOffset? Time(string name) => Integer(name) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw new ApiException($"Invalid boolean: {other}", null, name),
    };

    /// <summary>One of the values given; null where it is left out.</summary>
    public string? OneOf(string name, params string[] allowed) => Text(name) is not { } text || allowed.Contains(text)
        ? Text(name)
        : throw new ApiException($"Invalid {name}: must be one of {string.Join(", ", allowed)}", null, name);

    /// <summary><c>name[0]</c>, <c>name[1]</c>, or <c>name[]</c>.</summary>
    public IReadOnlyList<string> List(string name) => [.. Below(name).Select(key => Text(key)!)];

    /// <summary><c>name[key]</c>, with Stripe's limits of metadata.</summary>
    public IReadOnlyDictionary<string, string> Metadata(string name)
    {
        var map = Below(name).ToDictionary(key => key[(name.Length + 1)..^1], key => Text(key) ?? "");
        return map.Count <= 50 && map.All(pair => pair.Key.Length <= 40 && pair.Value.Length <= 500)
            ? map
            : throw new ApiException("Metadata can have up to 50 keys of 40 characters, with values of 500 characters.", null, name);
    }

    /// <summary>The prefixes <c>name[0]</c>, <c>name[1]</c> and so on, as far as there are any.</summary>
    public IEnumerable<string> Items(string name)
    {
        for (var i = 0; values.Keys.Any(key => key.StartsWith($"{name}[{i}]", StringComparison.Ordinal)); i++)
            yield return $"{name}[{i}]";
    }

    public void RefuseUnknown()
    {
        if (unread.FirstOrDefault() is { } name)
            throw new ApiException($"Received unknown parameter: {name}", "parameter_unknown", name);
    }

    /// <summary>All of it, for telling one request from another.</summary>
    public string Canonical() => string.Join('&', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private List<string> Below(string name) =>
        [.. values.Keys.Where(key => key.StartsWith(name + "[", StringComparison.Ordinal) && key.EndsWith(']'))];
}
