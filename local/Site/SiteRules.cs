using System.Text.Json;

namespace IseWorkflow.Local.Site;

/// <summary>How the site wants to be served, as it tells Azure's Static Web Apps (<c>staticwebapp.config.json</c>).</summary>
internal sealed record SiteRules(
    IReadOnlyDictionary<string, string> GlobalHeaders, IReadOnlyList<SiteRoute> Routes, IReadOnlyDictionary<string, SiteOverride> ResponseOverrides)
{
    private const string FileName = "staticwebapp.config.json";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static SiteRules Read(string folder) =>
        JsonSerializer.Deserialize<SiteRules>(File.ReadAllText(Path.Combine(folder, FileName)), Web)
        ?? throw new InvalidOperationException($"{FileName} is empty.");

    public SiteRoute? Find(string path) => Routes.FirstOrDefault(route => route.Matches(path));

    public string NotFoundPage => ResponseOverrides["404"].Rewrite;
}

/// <summary>A rule for a path, or for all below it where it ends with <c>/*</c>.</summary>
internal sealed record SiteRoute(string Route, IReadOnlyDictionary<string, string>? Headers, string? Redirect, int? StatusCode)
{
    public bool Matches(string path) =>
        Route.EndsWith("/*", StringComparison.Ordinal) ? path.StartsWith(Route[..^1], StringComparison.Ordinal) : path == Route;
}

/// <summary>What is served in place of an error.</summary>
internal sealed record SiteOverride(string Rewrite);
