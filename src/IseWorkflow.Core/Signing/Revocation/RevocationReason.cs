using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>Why a certificate was revoked, with the number of RFC 5280, 5.3.1.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RevocationReason>))]
public enum RevocationReason
{
    Unspecified = 0,
    KeyCompromise = 1,
    AuthorityCompromise = 2,

    /// <summary>The holder moved or changed name: the certificate names the old address or name.</summary>
    AffiliationChanged = 3,

    /// <summary>Another certificate was issued in its place.</summary>
    Superseded = 4,

    CessationOfOperation = 5,

    /// <summary>Suspended, such as after the loss of the card was reported.</summary>
    CertificateHold = 6,

    RemoveFromList = 8,
    PrivilegeWithdrawn = 9,
    AttributeAuthorityCompromise = 10,
}
