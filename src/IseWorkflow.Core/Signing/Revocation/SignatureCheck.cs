using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>
/// What came of checking a signer's certificate once more, as the audit trail keeps it with the act that it was made for. No personal data: the
/// trail outlives the erasure, and the certificate's serial number would name its holder in it. The evidence has it, and is named by its hash.
/// </summary>
/// <param name="Evidence">SHA-256 of the evidence of the signature, lower-case hexadecimal, as in the name of its blob.</param>
/// <param name="SignedAt">When the signature was taken.</param>
/// <param name="AtReceipt">What was known then.</param>
/// <param name="Status">What was known when it was checked.</param>
/// <param name="Source">Which kind of data answered: <c>CRL</c>, <c>OCSP</c>, or <c>none</c>.</param>
/// <param name="Reason">Why it was revoked; null unless it was.</param>
/// <param name="RevokedAt">Since when; null unless it was.</param>
public sealed record SignatureCheck(
    string Evidence,
    DateTimeOffset SignedAt,
    RevocationStatus AtReceipt,
    RevocationStatus Status,
    string Source,
    DateTimeOffset CheckedAt,
    RevocationReason? Reason = null,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>Whether the certificate was revoked already when it was used: the signature does not count.</summary>
    [JsonIgnore]
    public bool IsVoid => Status == RevocationStatus.Revoked && RevokedAt <= SignedAt;

    /// <summary>Whether it could be checked neither when the signature was taken nor now.</summary>
    [JsonIgnore]
    public bool IsUnchecked => Status == RevocationStatus.Unknown && AtReceipt != RevocationStatus.Good;

    /// <summary>Whether staff should look into it before they approve or post.</summary>
    [JsonIgnore]
    public bool IsDoubtful => Status == RevocationStatus.Revoked || IsUnchecked;

    /// <summary>All values in a fixed order and form, a line each, to be hashed.</summary>
    internal string Lines => string.Join(
        '\n', Evidence, Utc(SignedAt), AtReceipt, Status, Source, Utc(CheckedAt), Reason?.ToString(), RevokedAt is { } at ? Utc(at) : null);

    /// <summary>What it comes to, as a line of the trail says it.</summary>
    public LocalizedText ToText() => Status switch
    {
        RevocationStatus.Good => new("電子証明書：失効なし", "Certificate: not revoked"),
        RevocationStatus.Revoked when IsVoid => new("電子証明書：署名の前に失効", "Certificate: revoked before it was used"),
        RevocationStatus.Revoked => new("電子証明書：署名の後に失効", "Certificate: revoked after it was used"),
        RevocationStatus.Unknown when IsUnchecked => new(
            "電子証明書：失効を一度も確認できないまま処理", "Certificate: never checked, neither at the signature nor at this act"),
        RevocationStatus.Unknown => new(
            "電子証明書：署名時は失効なし、処理時は確認できず", "Certificate: not revoked at the signature, not to be checked at this act"),
        _ => new("電子証明書：失効確認を行わない設定", "Certificate: revocation is not checked here"),
    };

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("O");
}
