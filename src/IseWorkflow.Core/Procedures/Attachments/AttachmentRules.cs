using System.Globalization;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Procedures.Attachments;

/// <summary>What may be uploaded as an attachment (添付ファイル): PDF, JPEG, PNG or HEIC by content, up to 10 MiB.</summary>
public static class AttachmentRules
{
    /// <summary>In bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int LongestName = 100;

    public static Refusal Empty { get; } = Refusal.Invalid(
        "attachment_empty", "ファイルの中身がありません。別のファイルを選択してください。", "The file is empty. Choose another file.");

    public static Refusal TooLarge { get; } = new(
        "attachment_too_large",
        RefusalKind.TooLarge,
        new(
            "ファイルが大きすぎます。10MB以下のファイルを選択してください。写真は、画像のサイズを小さくすると添付できます。",
            "The file is too large. Choose one of at most 10 MB; a photo can be made smaller."));

    public static Refusal WrongType { get; } = Refusal.Invalid(
        "attachment_type",
        "添付できるファイルは、PDF、JPEG、PNG、HEICです。ファイルの形式を確認してください。",
        "Files can be PDF, JPEG, PNG or HEIC. Check the type of the file.");

    /// <summary>The document to store, with the type that its bytes have and a name without harm; else why not.</summary>
    /// <param name="fileName">As the browser says it.</param>
    public static Result<StoredDocument> Inspect(string? fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Empty;
        if (bytes.Length > MostBytes)
            return TooLarge;
        return AttachmentType.Of(bytes.Span) is { } type
            ? new StoredDocument(bytes, type.ContentType, NameFor(fileName, type))
            : WrongType;
    }

    /// <summary>Without folders, and without characters that cannot be seen or that a file system takes for its own.</summary>
    private static string NameFor(string? fileName, AttachmentType type)
    {
        var last = (fileName ?? "").Split('/', '\\')[^1];
        var plain = new string([.. last.Where(c => !IsHarmful(c)).Take(LongestName)]).Trim(' ', '.');
        var name = plain.Length == 0 ? "attachment" : plain;
        var saysItsType = type.Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        return saysItsType ? name : name + type.Extensions[0];
    }

    private static bool IsHarmful(char c) =>
        "<>:\"|?*".Contains(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
