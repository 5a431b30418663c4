using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing;

/// <summary>Sex as the certificate says it, with its digit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sex>))]
public enum Sex
{
    Male = 1,
    Female = 2,
    Unknown = 3,
}

/// <summary>Sex in words.</summary>
public static class SexTexts
{
    public static LocalizedText ToText(this Sex sex) => sex switch
    {
        Sex.Male => new("男", "Male"),
        Sex.Female => new("女", "Female"),
        _ => new("不明", "Unknown"),
    };
}
