using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Signing;

/// <summary>
/// What was signed, by whom, and what was checked when: enough to verify it again years later without asking anybody. Stored once as
/// a blob whose name carries its SHA-256, so that the audit trail pins it. Personal data.
/// </summary>
/// <param name="FormatVersion">Of this layout.</param>
/// <param name="Document">The bytes that were signed.</param>
/// <param name="Signature">As posted.</param>
/// <param name="Chain">The signer's certificate and those above it up to the root, each in DER.</param>
/// <param name="ReceivedAt">When the signature was posted; the certificate was valid then.</param>
/// <param name="VerifiedAt">When it was checked.</param>
/// <param name="Checks">The checks that were made of the octets, in their order; all held, or there would be no evidence.</param>
/// <param name="Revocation">What the source of revocation data said then, with its signed proof.</param>
public sealed record SignatureEvidence(
    int FormatVersion,
    ReadOnlyMemory<byte> Document,
    SignatureFormat Format,
    ReadOnlyMemory<byte> Signature,
    IReadOnlyList<ReadOnlyMemory<byte>> Chain,
    DateTimeOffset ReceivedAt,
    DateTimeOffset VerifiedAt,
    IReadOnlyList<string> Checks,
    RevocationAnswer Revocation)
{
    /// <summary>The layout written today.</summary>
    public const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>What the signer posted, to be verified again.</summary>
    [JsonIgnore]
    public SubmittedSignature Submitted => Format == SignatureFormat.Raw && Chain.Count > 0 ? new(Format, Signature, Chain[0]) : new(Format, Signature);

    /// <summary>The blob: JSON in UTF-8, bytes in base64.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>The blob's name in the application's folder. Its hash reaches the audit trail with the signal that names it.</summary>
    public static string BlobName(int revision, ReadOnlySpan<byte> blob) =>
        $"evidence-{revision:D4}-{Convert.ToHexStringLower(SHA256.HashData(blob))}";

    /// <summary>The SHA-256 that a blob's name carries, lower-case hexadecimal.</summary>
    public static string HashIn(string blobName) => blobName[(blobName.LastIndexOf('-') + 1)..];

    /// <summary>Reads a blob.</summary>
    /// <exception cref="JsonException">It is no evidence, a part of it is missing, or its layout is not known.</exception>
    public static SignatureEvidence FromBytes(ReadOnlySpan<byte> blob) => JsonSerializer.Deserialize<SignatureEvidence>(blob, Json) switch
    {
        null => throw new JsonException("It is null."),
        { FormatVersion: not CurrentVersion and var version } => throw new JsonException($"Its layout {version} is not known."),
        var evidence => evidence,
    };
}
