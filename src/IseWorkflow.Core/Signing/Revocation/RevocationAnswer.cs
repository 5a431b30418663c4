using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>What a source of revocation data says of a certificate, with the signed proof of it.</summary>
/// <param name="Source">Which kind of data answered: <c>CRL</c>, <c>OCSP</c>, or <c>none</c>.</param>
/// <param name="Reason">Why it was revoked; null unless it was.</param>
/// <param name="RevokedAt">Since when; null unless it was.</param>
/// <param name="ThisUpdate">From when the data is.</param>
/// <param name="NextUpdate">Until when it holds.</param>
/// <param name="Proof">The revocation list or OCSP response in DER; empty where there is none.</param>
/// <param name="Problem">Why it could not be checked, for operators; null where it was.</param>
public sealed record RevocationAnswer(
    RevocationStatus Status,
    string Source,
    DateTimeOffset CheckedAt,
    RevocationReason? Reason = null,
    DateTimeOffset? RevokedAt = null,
    DateTimeOffset? ThisUpdate = null,
    DateTimeOffset? NextUpdate = null,
    ReadOnlyMemory<byte> Proof = default,
    string? Problem = null)
{
    /// <summary>It cannot be told now.</summary>
    public static RevocationAnswer Unknown(string source, DateTimeOffset checkedAt, string problem) =>
        new(RevocationStatus.Unknown, source, checkedAt, Problem: problem);
}

/// <summary>Whether a certificate is revoked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RevocationStatus>))]
public enum RevocationStatus
{
    Good,
    Revoked,

    /// <summary>It cannot be told now: the data is missing, stale, or of another partition.</summary>
    Unknown,

    /// <summary>No source is configured.</summary>
    NotConfigured,
}
