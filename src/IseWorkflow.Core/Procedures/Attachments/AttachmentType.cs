namespace IseWorkflow.Core.Procedures.Attachments;

/// <summary>A kind of file that may be attached, told by its first bytes and never by its name.</summary>
/// <param name="ContentType">IANA media type.</param>
/// <param name="Extensions">The first is given where the name has none of them.</param>
public sealed record AttachmentType(string ContentType, IReadOnlyList<string> Extensions)
{
    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n\x1a\n"u8];

    /// <summary>ISO 32000.</summary>
    public static AttachmentType Pdf { get; } = new("application/pdf", [".pdf"]);

    public static AttachmentType Jpeg { get; } = new("image/jpeg", [".jpg", ".jpeg"]);

    public static AttachmentType Png { get; } = new("image/png", [".png"]);

    /// <summary>What telephones photograph in (ISO/IEC 23008-12).</summary>
    public static AttachmentType Heic { get; } = new("image/heic", [".heic", ".heif"]);

    /// <summary>The type of the bytes; null where it is none of these.</summary>
    public static AttachmentType? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes is [0xff, 0xd8, 0xff, ..])
            return Jpeg;
        if (bytes.StartsWith(PngSignature))
            return Png;
        return IsHeic(bytes) ? Heic : null;
    }

    /// <summary>A file type box whose major brand is one of HEIF's with HEVC.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[4..8].SequenceEqual("ftyp"u8))
            return false;
        var brand = bytes[8..12];
        return brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8)
            || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
    }
}
