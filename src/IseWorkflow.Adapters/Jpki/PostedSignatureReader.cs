using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads what an app posted, in either wire format.</summary>
internal static class PostedSignatureReader
{
    /// <summary>An attached CMS over a long form has about 20 kB.</summary>
    private const int MaxLength = 1024 * 1024;

    public static Result<PostedSignature> Read(SubmittedSignature submitted)
    {
        if (submitted.Bytes.Length > MaxLength)
            return SignatureRefusals.TooLarge;
        if (submitted.Format == SignatureFormat.Cms)
            return submitted.Certificate is null ? CmsReader.Read(submitted.Bytes) : SignatureRefusals.CertificateUnexpected;
        return submitted.Certificate is { } certificate ? ReadRaw(submitted.Bytes, certificate) : SignatureRefusals.CertificateMissing;
    }

    private static Result<PostedSignature> ReadRaw(ReadOnlyMemory<byte> value, ReadOnlyMemory<byte> certificate) =>
        CertificateBody.Parse(certificate).Then(body =>
            VerificationKey.Decode(body.PublicKey).Select<PostedSignature>(key => new RawSignature(value, key, body)));
}
