using IseWorkflow.Core;

namespace IseWorkflow.Adapters.Notices;

/// <summary>What notices need to know, from the settings <c>Site:BaseUrl</c>, <c>Operator:Mail</c> and <c>Notices:StaffLanguage</c>.</summary>
public sealed record NoticesOptions
{
    /// <summary>The public origin of the site, such as <c>https://shinsei.city.example.jp</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Who runs the service.</summary>
    public string Operator { get; set; } = "";

    /// <summary>In which staff and operator are written to.</summary>
    public Language StaffLanguage { get; set; } = Language.Ja;
}
