using System.Text.Json;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core;

/// <summary>A value that is written as one string and can only be made by parsing it.</summary>
public interface IParsedString<TSelf>
    where TSelf : struct, IParsedString<TSelf>
{
    string Value { get; }

    static abstract Result<TSelf> Parse(string? text);
}

/// <summary>Reads and writes an <see cref="IParsedString{TSelf}"/> as a JSON string; a string that does not parse is a <see cref="JsonException"/>.</summary>
public sealed class ParsedStringConverter<T> : JsonConverter<T>
    where T : struct, IParsedString<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Parse(reader.GetString()).Match(value => value, refusal => throw new JsonException(refusal.Code));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
