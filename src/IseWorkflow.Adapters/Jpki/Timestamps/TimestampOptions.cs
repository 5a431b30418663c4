namespace IseWorkflow.Adapters.Jpki.Timestamps;

/// <summary>Who timestamps evidence: configuration section <c>Signing:Timestamp</c>. Without an address nobody does.</summary>
public sealed class TimestampOptions
{
    /// <summary>Address of a time-stamping authority (RFC 3161 over HTTP).</summary>
    public Uri? Url { get; set; }

    /// <summary>Roots of the authority's certificates: folders or files of PEM, or PEM texts. In configuration one value or a list.</summary>
    public IReadOnlyList<string> Roots { get; set; } = [];

    /// <summary>How long the authority is waited for: a citizen waits, too.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What is missing; null where all is there.</summary>
    internal string? Problem() => this switch
    {
        { Url: null } => null,
        { Url: not { IsAbsoluteUri: true, Scheme: "http" or "https" } } => "Signing:Timestamp:Url is no address.",
        { Roots.Count: 0 } => "Signing:Timestamp:Roots is missing, so no timestamp could be verified.",
        _ when Timeout <= TimeSpan.Zero => "Signing:Timestamp:Timeout has to be longer than nothing.",
        _ => null,
    };
}
