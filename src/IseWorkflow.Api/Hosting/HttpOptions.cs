using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Api.Hosting;

/// <summary>Where the service stands on the net: section <c>Http</c>.</summary>
public sealed record HttpOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Http";

    /// <summary>
    /// How many proxies of ours stand before the service and append the address of who called them to <c>X-Forwarded-For</c>. The caller is
    /// the so-many-th from the right; what stands further left the caller may have made up. Zero: the peer is the caller.
    /// </summary>
    [Range(0, 8)]
    public int ForwardedHops { get; init; }
}
