using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Api.Applications;

/// <summary>How much is taken of one citizen: section <c>Applications</c>.</summary>
public sealed class ApplicationsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Applications";

    /// <summary>
    /// Applications that one verified mail address begins in 24 hours. Wide, so that it stops a flood and no office that applies for its clients; a city
    /// that knows its offices sets it lower.
    /// </summary>
    [Range(1, 1000)]
    public int MostPerDay { get; set; } = 1000;
}
