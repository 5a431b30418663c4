using System.Globalization;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Procedures;

/// <summary>
/// Version of a procedure: the Japanese date from which it is in force, such as <c>2026-11-01</c>; further versions of the same day
/// count on, <c>2026-11-01-2</c> to <c>-9</c>. It is the file's name, so that the newest stands last in a folder.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<ProcedureVersion>))]
public readonly record struct ProcedureVersion : IParsedString<ProcedureVersion>, IComparable<ProcedureVersion>
{
    private const int DateLength = 10;

    private static readonly Refusal NotAVersion = Refusal.Invalid(
        "procedure_version_invalid",
        "手続の版の形式が正しくありません。「2026-11-01」のように指定してください。",
        "This is not a version of a procedure. Write it as in 2026-11-01.");

    private ProcedureVersion(string value, DateOnly from) => (Value, From) = (value, from);

    public string Value { get; }

    /// <summary>The first day on which it is in force.</summary>
    public DateOnly From { get; }

    public static Result<ProcedureVersion> Parse(string? text)
    {
        var version = text ?? "";
        var hasDate = version.Length >= DateLength
            && DateOnly.TryParseExact(version[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        var hasEnd = hasDate && version[DateLength..] is "" or ['-', >= '2' and <= '9'];
        return hasDate && hasEnd
            ? new ProcedureVersion(version, DateOnly.ParseExact(version[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : NotAVersion;
    }

    public int CompareTo(ProcedureVersion other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(ProcedureVersion left, ProcedureVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ProcedureVersion left, ProcedureVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProcedureVersion left, ProcedureVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProcedureVersion left, ProcedureVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
