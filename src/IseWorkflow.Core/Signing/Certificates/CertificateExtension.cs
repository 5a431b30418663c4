namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>One extension of a certificate (RFC 5280, 4.1.2.9).</summary>
/// <param name="Value">The DER inside the octet string.</param>
public sealed record CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);
