using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class CertificateBodyTests
{
    private static readonly CertificateFlavour Good = TestPki.Shared.Good;

    [Fact]
    public void A_certificate_is_read_as_dotnet_reads_it()
    {
        var certificate = Good.Issue().Certificate;

        var body = CertificateBody.Parse(certificate.RawDataMemory).OrThrow();

        Assert.Equal(certificate.SerialNumber, body.SerialNumber);
        Assert.Equal(certificate.IssuerName.RawData, body.Issuer.ToArray());
        Assert.Equal(certificate.SubjectName.RawData, body.Subject.ToArray());
        Assert.Equal(certificate.NotBefore.ToUniversalTime(), body.NotBefore.UtcDateTime);
        Assert.Equal(certificate.NotAfter.ToUniversalTime(), body.NotAfter.UtcDateTime);
        Assert.Equal(certificate.SignatureAlgorithm.Value, body.SignatureAlgorithm);
        Assert.Equal(certificate.Extensions.Count, body.Extensions.Count);
    }

    public static TheoryData<string, byte[], string> Refused()
    {
        var good = Good.Issue().Certificate.RawData;
        var handmade = HandmadeCertificate.Of(Good);
        return new()
        {
            { "nothing", [], "certificate_malformed" },
            { "a text", "certificate"u8.ToArray(), "certificate_malformed" },
            { "PEM", System.Text.Encoding.ASCII.GetBytes(PemEncoding.WriteString("CERTIFICATE", good)), "certificate_malformed" },
            { "cut off", good[..^1], "certificate_malformed" },
            { "trailing octet", [.. good, 0], "certificate_malformed" },
            { "two certificates", [.. good, .. good], "certificate_malformed" },
            { "20,000 octets", new byte[20_000], "certificate_malformed" },
            { "version 1 without extensions", (handmade with { Version = 0, Extensions = [] }).Encode(), "certificate_malformed" },
            { "version 2 with extensions", (handmade with { Version = 1 }).Encode(), "certificate_malformed" },
            { "version 3 without extensions", (handmade with { Extensions = [] }).Encode(), "certificate_malformed" },
            { "two signature algorithms", (handmade with { OuterAlgorithm = "1.2.840.113549.1.1.12" }).Encode(), "certificate_malformed" },
            { "more after the extensions", (handmade with { TrailingBody = [5, 0] }).Encode(), "certificate_malformed" },
            { "more after the signature", (handmade with { TrailingOuter = [5, 0] }).Encode(), "certificate_malformed" },
            { "a hundred extensions", (handmade with { Extensions = [.. Many(100)] }).Encode(), "certificate_malformed" },
            { "an extension twice", (handmade with { Extensions = [.. Good.Extensions, Good.Extensions[0]] }).Encode(), "certificate_extension_repeated" },
        };
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_exactly_one_certificate_is_refused_by_code(string what, byte[] der, string code)
    {
        Assert.False(CertificateBody.Parse(der).Is(out _, out var refusal), what);
        Assert.Equal(code, refusal.Code);
    }

    private static IEnumerable<X509Extension> Many(int count) =>
        Enumerable.Range(1, count).Select(i => new X509Extension($"1.2.3.{i}", [5, 0], critical: false));
}
