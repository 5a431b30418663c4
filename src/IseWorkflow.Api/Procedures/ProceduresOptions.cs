using System.ComponentModel.DataAnnotations;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Api.Procedures;

/// <summary>The catalogue, from the configuration section <c>Procedures</c>.</summary>
public sealed class ProceduresOptions
{
    /// <summary>The catalogue's folder; relative to the program's where it is not rooted.</summary>
    [Required]
    public string Folder { get; set; } = "procedures";

    /// <summary>In yen; a fee that staff enter above it is taken for a mistake.</summary>
    [Range(1, Yen.Ceiling)]
    public int HighestFee { get; set; } = 100_000;

    internal string FullFolder => Path.GetFullPath(Folder, AppContext.BaseDirectory);
}
