using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Local.SigningApp.Pki;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;

namespace IseWorkflow.Testing.Pki;

/// <summary>A time-stamping authority (RFC 3161) that runs in the test's process, right unless a test sets it wrong.</summary>
public sealed class TestTimestampAuthority : HttpMessageHandler
{
    private const string Policy = "1.2.3.4.5";
    private const string ForTimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Of all test authorities, apart from those of citizens' certificates.</summary>
    public static RootAuthority Root { get; } = RootAuthority.Create(TestPki.Now.AddYears(-5), TestPki.Now.AddYears(5));

    public static CertificateFlavour Flavour => TestPki.Shared.Good.By(Root) with
    {
        Extensions = [Purpose(critical: true), Root.AuthorityKeyIdentifier],
    };

    public SignerCredential Signer { get; set; } = Flavour.Issue();

    public DateTimeOffset Time { get; set; } = TestPki.Now;

    /// <summary>Stamps this instead of what was sent.</summary>
    public byte[]? StampsInstead { get; set; }

    /// <summary>Changes the answer's octets.</summary>
    public Func<byte[], byte[]> Tamper { get; set; } = answer => answer;

    public HttpStatusCode HttpStatus { get; set; } = HttpStatusCode.OK;

    public int Asked { get; private set; }

    public static X509EnhancedKeyUsageExtension Purpose(bool critical) => new([new Oid(ForTimeStamping)], critical);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        var question = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var content = new ByteArrayContent(Tamper(Answer(new TimeStampRequest(question))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-reply");
        return new HttpResponseMessage(HttpStatus) { Content = content };
    }

    private byte[] Answer(TimeStampRequest question)
    {
        var key = DotNetUtilities.GetRsaKeyPair(Signer.Certificate.GetRSAPrivateKey()!).Private;
        var certificate = DotNetUtilities.FromX509Certificate(Signer.Certificate);
        var tokens = new TimeStampTokenGenerator(key, certificate, TspAlgorithms.Sha256, Policy);
        tokens.SetCertificates(CollectionUtilities.CreateStore([certificate]));
        return new TimeStampResponseGenerator(tokens, TspAlgorithms.Allowed)
            .Generate(StampsInstead is { } other ? Other(question, other) : question, Org.BouncyCastle.Math.BigInteger.One, Time.UtcDateTime)
            .GetEncoded();
    }

    private static TimeStampRequest Other(TimeStampRequest question, byte[] octets)
    {
        var generator = new TimeStampRequestGenerator();
        generator.SetCertReq(true);
        return generator.Generate(TspAlgorithms.Sha256, SHA256.HashData(octets), question.Nonce);
    }
}
