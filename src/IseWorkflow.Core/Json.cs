using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core;

/// <summary>How the service writes JSON, in storage and over HTTP: camel case, Japanese unescaped.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowOutOfOrderMetadataProperties = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"null where a {typeof(T).Name} is expected");

    /// <summary>SHA-256 of the value's JSON, lower-case hexadecimal.</summary>
    public static string Hash<T>(T value) => AuditEntry.Sha256(Write(value));
}
