using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads what an app posted, in either wire format.</summary>
internal static class PostedSignatureReader
{
    /// <summary>An attached CMS over a long form has about 20 kB.</summary>
    private const int MaxLength = 1024 * 1024;

    public static Result<PostedSignature> Read(SubmittedSignature submitted, ReadOnlyMemory<byte> document)
    {
        if (submitted.Bytes.Length > MaxLength)
            return SignatureRefusals.TooLarge;
        if (submitted.Format == SignatureFormat.Cms)
            return submitted.Certificate is null ? CmsReader.Read(submitted.Bytes, document) : SignatureRefusals.CertificateUnexpected;
        return submitted.Certificate is { } certificate
            ? ReadCertificate(certificate).Select<PostedSignature>(read => new RawSignature(read.Certificate, read.Body, submitted.Bytes))
            : SignatureRefusals.CertificateMissing;
    }

    private static Result<(X509Certificate2 Certificate, CertificateBody Body)> ReadCertificate(ReadOnlyMemory<byte> der) =>
        CertificateBody.Parse(der).Then<(X509Certificate2, CertificateBody)>(body =>
        {
            try
            {
                return (X509CertificateLoader.LoadCertificate(der.Span), body);
            }
            catch (CryptographicException)
            {
                return CertificateRefusals.Malformed;
            }
        });
}
