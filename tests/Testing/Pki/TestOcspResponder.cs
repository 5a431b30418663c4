using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Local.SigningApp.Pki;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.Security;
using BcCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace IseWorkflow.Testing.Pki;

/// <summary>An OCSP responder (RFC 6960) that runs in the test's process, right unless a test sets it wrong.</summary>
public sealed class TestOcspResponder : HttpMessageHandler
{
    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";

    public RootAuthority Authority { get; set; } = TestPki.Shared.Root;

    /// <summary>Whose key signs; null for the authority itself.</summary>
    public SignerCredential? Delegate { get; set; }

    /// <summary>As BouncyCastle names it.</summary>
    public string SignatureAlgorithm { get; set; } = "SHA256WITHRSA";

    public CertificateStatus Status { get; set; } = CertificateStatus.Good;

    public bool EchoesNonce { get; set; } = true;

    /// <summary>Answers with this nonce; null for that of the question.</summary>
    public byte[]? NonceInstead { get; set; }

    public DateTimeOffset ThisUpdate { get; set; } = TestPki.Now;

    public DateTimeOffset? NextUpdate { get; set; } = TestPki.Now.AddHours(1);

    /// <summary>Speaks of this certificate instead of the one that was asked for.</summary>
    public X509Certificate2? SpeaksOf { get; set; }

    /// <summary>Changes the answer's octets.</summary>
    public Func<byte[], byte[]> Tamper { get; set; } = answer => answer;

    public HttpStatusCode HttpStatus { get; set; } = HttpStatusCode.OK;

    /// <summary>An appointed responder's certificate.</summary>
    public static CertificateFlavour DelegateFlavour => TestPki.Shared.Good with
    {
        Extensions =
        [
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true),
            new X509EnhancedKeyUsageExtension([new Oid(OcspSigning)], critical: false),
            TestPki.Shared.Root.AuthorityKeyIdentifier,
        ],
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var question = new OcspReq(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var content = new ByteArrayContent(Tamper(Answer(question)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-response");
        return new HttpResponseMessage(HttpStatus) { Content = content };
    }

    private byte[] Answer(OcspReq question)
    {
        var issuer = Convert(Authority.Certificate);
        var generator = new BasicOcspRespGenerator(new RespID(issuer.SubjectDN));
        var id = SpeaksOf is { } other
            ? new CertificateID(CertificateID.DigestSha1, issuer, Convert(other).SerialNumber)
            : question.GetRequestList()[0].GetCertID();
        generator.AddResponse(id, Status, ThisUpdate.UtcDateTime, NextUpdate?.UtcDateTime, null);
        if (EchoesNonce)
            generator.SetResponseExtensions(NonceInstead is { } nonce ? WithNonce(nonce) : question.RequestExtensions);

        var key = Delegate is { } responder ? responder.Certificate.GetRSAPrivateKey()! : Authority.Key;
        var signer = new Org.BouncyCastle.Crypto.Operators.Asn1SignatureFactory(SignatureAlgorithm, DotNetUtilities.GetRsaKeyPair(key).Private);
        var basic = generator.Generate(signer, Delegate is { } delegated ? [Convert(delegated.Certificate)] : [], TestPki.Now.UtcDateTime);
        return new OCSPRespGenerator().Generate(OcspRespStatus.Successful, basic).GetEncoded();
    }

    private static X509Extensions WithNonce(byte[] nonce)
    {
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, new DerOctetString(nonce));
        return extensions.Generate();
    }

    private static BcCertificate Convert(X509Certificate2 certificate) => DotNetUtilities.FromX509Certificate(certificate);
}
