using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class RevocationListTests : IDisposable
{
    private static readonly TestPki Pki = TestPki.Shared;
    private static readonly X509Certificate2 Certificate = Pki.Good.Issue().Certificate;
    private static readonly DateTimeOffset Yesterday = TestPki.Now.AddDays(-1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lists");
    private readonly FakeTimeProvider time = new(TestPki.Now);
    private readonly RevocationListCache cache;
    private readonly ListRevocationChecker checker;

    public RevocationListTests()
    {
        cache = new(new FolderRevocationLists(folder.FullName), new TrustedRoots(Pki.TrustedCertificates), time, NullLogger<RevocationListCache>.Instance);
        checker = new(cache, time, NullLogger<ListRevocationChecker>.Instance);
    }

    public void Dispose()
    {
        cache.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_certificate_that_is_not_on_its_partitions_list_is_good()
    {
        var list = Pki.RevocationList(RevokedCertificate.Of(Pki.Renewed.Issue().Certificate, Yesterday, 3));

        var answer = await CheckAsync(list);

        Assert.Equal((RevocationStatus.Good, "CRL"), (answer.Status, answer.Source));
        Assert.Equal(list.NextUpdate, answer.NextUpdate);
        Assert.Equal(list.Encode(), answer.Proof.ToArray());
    }

    [Theory]
    [InlineData(null, RevocationReason.Unspecified, "certificate_revoked")]
    [InlineData(0, RevocationReason.Unspecified, "certificate_revoked")]
    [InlineData(1, RevocationReason.KeyCompromise, "certificate_revoked_key_compromised")]
    [InlineData(2, RevocationReason.AuthorityCompromise, "certificate_revoked_key_compromised")]
    [InlineData(3, RevocationReason.AffiliationChanged, "certificate_revoked_moved")]
    [InlineData(4, RevocationReason.Superseded, "certificate_revoked_superseded")]
    [InlineData(5, RevocationReason.CessationOfOperation, "certificate_revoked")]
    [InlineData(6, RevocationReason.CertificateHold, "certificate_revoked_hold")]
    [InlineData(9, RevocationReason.PrivilegeWithdrawn, "certificate_revoked")]
    [InlineData(10, RevocationReason.AttributeAuthorityCompromise, "certificate_revoked")]
    public async Task Each_reason_is_known_and_tells_the_citizen_what_to_do(int? number, RevocationReason reason, string code)
    {
        var answer = await CheckAsync(Pki.RevocationList(RevokedCertificate.Of(Certificate, Yesterday, number)));

        Assert.Equal((RevocationStatus.Revoked, reason, Yesterday), (answer.Status, answer.Reason, answer.RevokedAt));
        Assert.Equal(code, new RevocationRule(WhenUnknown.AcceptAndRecheck).Check(answer)!.Code);
    }

    [Fact]
    public void Who_moved_is_told_so_and_where_to_renew()
    {
        Assert.Contains("引っ越し", RevocationRefusals.Moved.Message.Ja, StringComparison.Ordinal);
        Assert.Contains("市区町村の窓口", RevocationRefusals.Moved.Message.Ja, StringComparison.Ordinal);
    }

    public static TheoryData<string> Unusable => [.. UnusableLists.Keys];

    private static Dictionary<string, Func<byte[]>> UnusableLists { get; } = new()
    {
        ["no issuing distribution point"] = () => (Pki.RevocationList() with { Partition = null }).Encode(),
        ["another partition"] = () => (Pki.RevocationList() with { Partition = JpkiNames.DistributionPoint("Mie-ken", "Tsu-shi") }).Encode(),
        ["signed by a stranger under the same name"] = () => (Pki.RevocationList() with { Issuer = Pki.Stranger }).Encode(),
        ["of another root of the same name"] = () => (Pki.RevocationList() with { Issuer = Pki.SecondRoot }).Encode(),
        ["its time over"] = () => (Pki.RevocationList() with { NextUpdate = TestPki.Now }).Encode(),
        ["its time not begun"] = () => (Pki.RevocationList() with { ThisUpdate = TestPki.Now.AddSeconds(1) }).Encode(),
        ["unknown critical extension"] = () => (Pki.RevocationList() with { Extensions = [new("1.2.3.4", [5, 0], critical: true)] }).Encode(),
        ["a delta"] = () => (Pki.RevocationList() with { Extensions = [new("2.5.29.27", [2, 1, 1], critical: true)] }).Encode(),
        ["a delta that is not marked critical"] = () => (Pki.RevocationList() with { Extensions = [new("2.5.29.27", [2, 1, 1], critical: false)] }).Encode(),
        ["authorities only"] = () => (Pki.RevocationList() with { PartitionFlags = [2] }).Encode(),
        ["some reasons only"] = () => (Pki.RevocationList() with { PartitionFlags = [1, 3] }).Encode(),
        ["indirect"] = () => (Pki.RevocationList() with { PartitionFlags = [1, 4] }).Encode(),
        ["attribute certificates only"] = () => (Pki.RevocationList() with { PartitionFlags = [5] }).Encode(),
        ["an octet changed"] = () => Changed(Pki.RevocationList(RevokedCertificate.Of(Certificate, Yesterday, 3)).Encode()),
        ["cut off"] = () => Pki.RevocationList().Encode()[..^1],
        ["trailing octet"] = () => [.. Pki.RevocationList().Encode(), 0],
        ["PEM"] = () => System.Text.Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", Pki.RevocationList().Encode())),
        ["empty"] = () => [],
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_list_that_does_not_cover_the_certificate_now_says_nothing(string what)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, "a.crl"), UnusableLists[what]());

        var answer = await CheckAsync();

        Assert.Equal(RevocationStatus.Unknown, answer.Status);
        Assert.NotNull(answer.Problem);
        Assert.Equal("revocation_unavailable", new RevocationRule(WhenUnknown.Refuse).Check(answer)!.Code);
        Assert.Null(new RevocationRule(WhenUnknown.AcceptAndRecheck).Check(answer));
    }

    [Fact]
    public async Task Without_a_list_or_a_folder_nothing_is_said_and_nothing_thrown()
    {
        Assert.Equal(RevocationStatus.Unknown, (await CheckAsync()).Status);
        using var nowhere = new RevocationListCache(
            new FolderRevocationLists("/no/such/folder"), new TrustedRoots(Pki.TrustedCertificates), time, NullLogger<RevocationListCache>.Instance);
        var answer = await new ListRevocationChecker(nowhere, time, NullLogger<ListRevocationChecker>.Instance)
            .CheckAsync(Certificate.RawDataMemory, Pki.Root.Certificate.RawDataMemory, TestContext.Current.CancellationToken);
        Assert.Equal(RevocationStatus.Unknown, answer.Status);
    }

    /// <summary>As the client of Azure's storage throws it, after it tried several times.</summary>
    [Fact]
    public async Task An_outage_of_what_holds_the_lists_is_no_exception_either()
    {
        var away = new Mock<IRevocationListSource>();
        away.Setup(source => source.ReadAllAsync(It.IsAny<CancellationToken>()))
            .Throws(new AggregateException("Retry failed after 4 tries.", new TaskCanceledException(), new TaskCanceledException()));
        using var lists = new RevocationListCache(
            away.Object, new TrustedRoots(Pki.TrustedCertificates), time, NullLogger<RevocationListCache>.Instance);

        var answer = await new ListRevocationChecker(lists, time, NullLogger<ListRevocationChecker>.Instance)
            .CheckAsync(Certificate.RawDataMemory, Pki.Root.Certificate.RawDataMemory, TestContext.Current.CancellationToken);

        Assert.Equal(RevocationStatus.Unknown, answer.Status);
    }

    [Fact]
    public async Task When_a_lists_time_is_over_the_new_one_is_read_at_once()
    {
        Assert.Equal(RevocationStatus.Good, (await CheckAsync(Pki.RevocationList())).Status);
        time.Advance(TimeSpan.FromHours(24));
        var tomorrow = Pki.RevocationList(RevokedCertificate.Of(Certificate, TestPki.Now, 3)) with
        {
            ThisUpdate = TestPki.Now.AddHours(23),
            NextUpdate = TestPki.Now.AddHours(47),
        };

        Assert.Equal(RevocationStatus.Revoked, (await CheckAsync(tomorrow)).Status);
    }

    [Fact]
    public async Task An_older_list_never_replaces_a_newer_one()
    {
        Assert.Equal(RevocationStatus.Revoked, (await CheckAsync(Pki.RevocationList(RevokedCertificate.Of(Certificate, Yesterday, 3)))).Status);
        var older = Pki.RevocationList() with { ThisUpdate = TestPki.Now.AddHours(-2) };
        File.WriteAllBytes(Path.Combine(folder.FullName, "a.crl"), older.Encode());
        await cache.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RevocationStatus.Revoked, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task A_list_put_there_early_does_not_end_todays()
    {
        await CheckAsync(Pki.RevocationList(RevokedCertificate.Of(Certificate, Yesterday, 3)));
        var tomorrow = Pki.RevocationList() with { ThisUpdate = TestPki.Now.AddHours(22), NextUpdate = TestPki.Now.AddHours(46) };
        File.WriteAllBytes(Path.Combine(folder.FullName, "b.crl"), tomorrow.Encode());
        await cache.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(RevocationStatus.Revoked, (await CheckAsync()).Status);
        time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(RevocationStatus.Good, (await CheckAsync()).Status);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(7, 8, true)]
    [InlineData(8, 7, false)]
    public async Task Of_two_lists_of_one_second_the_one_with_the_higher_number_or_else_the_one_read_last_counts(int? first, int? second, bool revokes)
    {
        Assert.Equal(RevocationStatus.Good, (await CheckAsync(Numbered(Pki.RevocationList(), first))).Status);
        var other = Numbered(Pki.RevocationList(RevokedCertificate.Of(Certificate, Yesterday, 3)), second);
        File.WriteAllBytes(Path.Combine(folder.FullName, "b.crl"), other.Encode());
        await cache.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(revokes ? RevocationStatus.Revoked : RevocationStatus.Good, (await CheckAsync()).Status);
    }

    private static RevocationListOrder Numbered(RevocationListOrder list, int? number) =>
        number is { } known ? list with { Extensions = [new("2.5.29.20", [2, 1, (byte)known], critical: false)] } : list;

    private static byte[] Changed(byte[] list)
    {
        var place = list.AsSpan().IndexOf(Certificate.SerialNumberBytes.Span);
        list[place + 5] ^= 1;
        return list;
    }

    private async Task<RevocationAnswer> CheckAsync(RevocationListOrder? list = null)
    {
        if (list is not null)
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.crl"), list.Encode());
        return await checker.CheckAsync(Certificate.RawDataMemory, Pki.Root.Certificate.RawDataMemory, TestContext.Current.CancellationToken);
    }
}
