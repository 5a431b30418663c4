using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>One configured root.</summary>
internal sealed record TrustedRoot(X509Certificate2 Certificate, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> KeyIdentifier)
{
    public static TrustedRoot Of(X509Certificate2 certificate) => new(certificate, certificate.SubjectName.RawData, KeyIdentifierOf(certificate));

    private static ReadOnlyMemory<byte> KeyIdentifierOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes
        ?? throw new InvalidOperationException($"The root {certificate.Thumbprint} has no subjectKeyIdentifier, so no certificate can name it.");
}
