using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Benchmarks;

/// <summary>
/// What verifying one CMS costs with chain and revocation list, against the three bare RSA-2048 verifications that it stands for (signature,
/// certificate, list). The list has 100,000 entries and is loaded once.
/// </summary>
[MemoryDiagnoser]
public class VerificationBenchmarks
{
    private const int ListEntries = 100_000;

    private static readonly byte[] Document = [.. Enumerable.Repeat((byte)'a', 4096)];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench");

    private JpkiSignatureVerifier verifier = null!;
    private ListRevocationChecker lists = null!;
    private SubmittedSignature signature = null!;
    private X509Certificate2 certificate = null!;
    private RSA key = null!;
    private byte[] value = [];

    [GlobalSetup]
    public async Task SetUp()
    {
        var pki = TestPki.Shared;
        var card = pki.Good.Issue();
        certificate = card.Certificate;
        signature = card.Detached(Document);
        value = card.Raw(Document).Bytes.ToArray();
        key = certificate.GetRSAPublicKey()!;
        var revoked = Enumerable.Range(0x4000_0000, ListEntries).Select(serial => new RevokedCertificate(BigEndian(serial), TestPki.Now.AddDays(-1), 3));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "ise.crl"), pki.RevocationList([.. revoked]).Encode());

        var time = new FakeTimeProvider(TestPki.Now);
        var cache = new RevocationListCache(
            new FolderRevocationLists(folder.FullName), new TrustedRoots(pki.TrustedCertificates), time, NullLogger<RevocationListCache>.Instance);
        await cache.RefreshAsync(CancellationToken.None);
        lists = new(cache, time, NullLogger<ListRevocationChecker>.Instance);
        verifier = new(pki.Examination(), lists, new RevocationRule(WhenUnknown.Refuse), time);
        (await VerifyOne()).OrThrow();
    }

    [GlobalCleanup]
    public void CleanUp() => folder.Delete(recursive: true);

    [Benchmark(Baseline = true)]
    public bool ThreeBareVerifications() => Bare() & Bare() & Bare();

    [Benchmark]
    public Task<Core.Result<VerifiedSignature>> VerifyOne() => verifier.VerifyAsync(Document, signature, TestPki.Now, CancellationToken.None);

    [Benchmark]
    public Task<RevocationAnswer> LookUpInList() =>
        lists.CheckAsync(certificate.RawDataMemory, TestPki.Shared.Root.Certificate.RawDataMemory, CancellationToken.None);

    private static byte[] BigEndian(int serial)
    {
        var octets = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(octets, serial);
        return octets;
    }

    private bool Bare() => key.VerifyData(Document, value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
