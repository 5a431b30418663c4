using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Api.Applications;

/// <summary>How much is taken of one citizen: section <c>Applications</c>.</summary>
public sealed class ApplicationsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Applications";

    /// <summary>Applications that one verified mail address begins in 24 hours: of a family, of an office for its clients.</summary>
    [Range(1, 1000)]
    public int MostPerDay { get; set; } = 100;
}
