using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Adapters.Jpki.Timestamps;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>What the service trusts, from the configuration section <c>Signing</c>.</summary>
public sealed class JpkiOptions
{
    /// <summary>Folders or files of PEM certificates, or PEM texts. In configuration one value or a list.</summary>
    public IReadOnlyList<string> Roots { get; set; } = [];

    /// <summary>Takes test cards too. Never in production.</summary>
    public bool AllowTestPolicy { get; set; }

    /// <summary>Names of <see cref="Core.Signing.SignatureAlgorithm"/>; empty for all that are implemented.</summary>
    public IReadOnlyList<string> Algorithms { get; set; } = [];

    public RevocationOptions Revocation { get; set; } = new();

    public TimestampOptions Timestamp { get; set; } = new();
}
