using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing;

/// <summary>The wire formats in use.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignatureFormat>))]
public enum SignatureFormat
{
    /// <summary>CMS SignedData (RFC 5652), attached or detached.</summary>
    Cms,

    /// <summary>Signature value and certificate: PKCS#1 v1.5 with DigestInfo over SHA-256, or an ECDSA value in DER over SHA-384.</summary>
    Raw,
}
