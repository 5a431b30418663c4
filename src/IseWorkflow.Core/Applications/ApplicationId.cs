using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Applications;

/// <summary>
/// Identifies one application (申請) for its whole life: partition of its rows, prefix of its blobs and instance id of its
/// orchestration. A UUID (RFC 9562) as 32 lower-case hexadecimal digits; says nothing of the person.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<ApplicationId>))]
public readonly record struct ApplicationId : IParsedString<ApplicationId>
{
    /// <summary>The refusal of an id that names no application.</summary>
    public static Refusal Unknown { get; } = Refusal.NotFound(
        "application_unknown",
        "申請が見つかりません。リンクが最後まで開かれているか確認してください。",
        "No such application. Check that the link was opened in full.");

    private ApplicationId(string value) => Value = value;

    public string Value { get; }

    public static ApplicationId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"));

    /// <summary>The id of the application that an applicant makes under a key: the same for the same key, so that a repeat makes no second one.</summary>
    /// <param name="applicantId">The applicant's pseudonym.</param>
    public static ApplicationId For(string applicantId, IdempotencyKey key) => new(CauseId.Of($"{applicantId}/{key}").ToString("N"));

    public static Result<ApplicationId> Parse(string? text) =>
        Guid.TryParseExact(text, "N", out var id)
            ? new ApplicationId(id.ToString("N"))
            : Unknown;

    public override string ToString() => Value;
}
