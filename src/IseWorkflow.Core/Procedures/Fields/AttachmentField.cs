using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>
/// Files that were uploaded before. The answer is the upload's id, or a list of ids where more than one is allowed. Whether the
/// uploads are there and the applicant's own is for who stores them to say.
/// </summary>
public sealed partial record AttachmentField : Field
{
    public int MaxFiles { get; init; } = 1;

    /// <summary>The ids of an answer in its normal form.</summary>
    public static IReadOnlyList<string> UploadsOf(JsonNode answer) =>
        answer is JsonArray several ? [.. several.Select(AnswerText.Of)] : [AnswerText.Of(answer)];

    /// <summary>Whether a text can be the id of an upload at all.</summary>
    public static bool IsId(string text) => UploadId().IsMatch(text);

    internal override Result<JsonNode> Read(RawAnswer raw, DateOnly today)
    {
        IReadOnlyList<string>? ids = raw switch
        {
            RawAnswer.Text text => [text.Value],
            RawAnswer.Several several => [.. several.Values.Distinct()],
            _ => null,
        };
        if (ids is null || !ids.All(IsId))
            return FieldRefusals.NotAnUpload(this);
        if (ids.Count > MaxFiles)
            return FieldRefusals.TooManyFiles(this, MaxFiles);
        return MaxFiles == 1 ? JsonValue.Create(ids[0]) : new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
    }

    internal override LocalizedText Show(JsonNode answer)
    {
        var count = UploadsOf(answer).Count;
        return new($"添付ファイル{count}件", count == 1 ? "1 file" : $"{count} files");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UploadId();
}
