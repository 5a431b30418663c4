using IseWorkflow.Core;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Problems;

/// <summary>In which language a request wants its answer.</summary>
public static class RequestLanguage
{
    /// <summary>The first of Japanese and English that <c>Accept-Language</c> prefers (RFC 9110 section 12.5.4); Japanese where it names neither.</summary>
    public static Language Language(this HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value)
            .FirstOrDefault(tag => Is(tag, "ja") || Is(tag, "en"));
        return Is(preferred, "en") ? Core.Language.En : Core.Language.Ja;
    }

    private static bool Is(string? tag, string language) =>
        string.Equals(tag?.Split('-')[0], language, StringComparison.OrdinalIgnoreCase);
}
