using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Signing;
using Moq;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class SignatureRecheckTests
{
    private readonly SigningScene scene = new();

    [Theory]
    [InlineData(RevocationStatus.Good, null, "電子証明書は失効していません。")]
    [InlineData(RevocationStatus.Revoked, RevocationReason.AffiliationChanged, "署名の後に電子証明書が失効しています（転居・氏名変更など）。送付先の住所を確認してください。")]
    [InlineData(RevocationStatus.Revoked, RevocationReason.KeyCompromise, "電子証明書が失効しています。署名の有効性を確認してください。")]
    [InlineData(RevocationStatus.Unknown, null, "署名時には失効していませんでした。いまは確認できません。")]
    [InlineData(RevocationStatus.NotConfigured, null, "電子証明書の失効確認は行っていません。")]
    public async Task Staff_read_how_the_certificate_stands_now(RevocationStatus status, RevocationReason? reason, string text)
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);

        var standing = await CheckAsync(new(status, "CRL", TestPki.Now, reason));

        Assert.Equal(text, standing!.ToText().Ja);
        Assert.Equal(RevocationStatus.Good, standing.Check.AtReceipt);
    }

    [Fact]
    public async Task What_is_recorded_names_the_evidence_by_its_hash_and_says_what_was_found_when()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var moved = TestPki.Now.AddMinutes(-1);

        var check = (await CheckAsync(new(RevocationStatus.Revoked, "OCSP", TestPki.Now, RevocationReason.AffiliationChanged, moved)))!.Check;

        var signed = scene.File.Said<Signal.Signed>(SignatureIntake.SignalId(1))!;
        Assert.Equal(
            new(
                signed.EvidenceId["evidence-0001-".Length..],
                signed.At,
                RevocationStatus.Good,
                RevocationStatus.Revoked,
                "OCSP",
                TestPki.Now,
                RevocationReason.AffiliationChanged,
                moved),
            check);
    }

    /// <summary>The trail is kept for longer than personal data may be.</summary>
    [Fact]
    public async Task What_is_recorded_does_not_say_whose_certificate_it_was()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);

        var standing = (await CheckAsync(new(RevocationStatus.Good, "CRL", TestPki.Now)))!;

        Assert.NotEmpty(standing.CertificateSerial);
        Assert.DoesNotContain(standing.CertificateSerial, Json.Write(standing.Check), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_was_never_checked_may_be_approved_and_staff_know_that_it_will_be_seen()
    {
        var standing = new SignatureStanding("01", Given.Check(RevocationStatus.Unknown, atReceipt: RevocationStatus.Unknown));

        Assert.Equal("電子証明書の失効をまだ確認できていません。確認できないまま承認または発送すると、そのことが記録に残ります。", standing.ToText().Ja);
        Assert.Equal((true, true, false), (standing.Check.IsUnchecked, standing.Check.IsDoubtful, standing.Check.IsVoid));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_certificate_that_was_revoked_before_it_was_used_makes_the_signature_void(int secondsAfterReceipt, bool isVoid)
    {
        var check = Given.Check(RevocationStatus.Revoked);
        check = check with { RevokedAt = check.SignedAt.AddSeconds(secondsAfterReceipt) };

        Assert.Equal(isVoid, check.IsVoid);
        Assert.True(check.IsDoubtful);
        Assert.Equal(
            isVoid, new SignatureStanding("01", check).ToText().Ja.EndsWith("この署名は有効ではありません。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RevocationStatus.Good, RevocationStatus.Unknown, "電子証明書：失効なし")]
    [InlineData(RevocationStatus.Revoked, RevocationStatus.Good, "電子証明書：署名の後に失効")]
    [InlineData(RevocationStatus.Unknown, RevocationStatus.Good, "電子証明書：署名時は失効なし、処理時は確認できず")]
    [InlineData(RevocationStatus.Unknown, RevocationStatus.Unknown, "電子証明書：失効を一度も確認できないまま処理")]
    [InlineData(RevocationStatus.Unknown, RevocationStatus.NotConfigured, "電子証明書：失効を一度も確認できないまま処理")]
    [InlineData(RevocationStatus.NotConfigured, RevocationStatus.Good, "電子証明書：失効確認を行わない設定")]
    public void The_trail_says_it_in_a_line(RevocationStatus now, RevocationStatus atReceipt, string text) =>
        Assert.Equal(text, Given.Check(now, atReceipt).ToText().Ja);

    [Fact]
    public void The_trail_says_of_a_void_one_that_it_was_revoked_before() =>
        Assert.Equal("電子証明書：署名の前に失効", Given.VoidSignature.ToText().Ja);

    [Fact]
    public async Task Without_a_signature_there_is_nothing_to_check() =>
        Assert.Null(await CheckAsync(new(RevocationStatus.Good, "CRL", TestPki.Now)));

    [Fact]
    public async Task A_source_that_says_nothing_is_waited_for_a_few_seconds_and_then_it_is_unknown()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var silent = new SilentSource();

        var checking = scene.Recheck(silent).CheckAsync(scene.File, TestContext.Current.CancellationToken);
        scene.Time.Advance(SignatureRecheck.Patience - TimeSpan.FromSeconds(1));
        Assert.False(checking.IsCompleted);
        scene.Time.Advance(TimeSpan.FromSeconds(1));

        var check = (await checking)!.Check;
        Assert.Equal((RevocationStatus.Unknown, "none", scene.Time.GetUtcNow()), (check.Status, check.Source, check.CheckedAt));
        Assert.True(silent.Was!.Value.IsCancellationRequested);
    }

    [Fact]
    public async Task Who_goes_away_meanwhile_is_not_told_that_it_is_unknown()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        using var gone = new CancellationTokenSource();

        var checking = scene.Recheck(new SilentSource()).CheckAsync(scene.File, gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => checking);
    }

    [Fact]
    public async Task Evidence_that_is_not_what_was_kept_is_none()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var name = Assert.Single(scene.Documents.Names, name => name.StartsWith("evidence-", StringComparison.Ordinal));
        scene.Documents.Tamper(scene.Application, name, "{}"u8.ToArray());

        Assert.Null(await CheckAsync(new(RevocationStatus.Good, "CRL", TestPki.Now)));
    }

    private Task<SignatureStanding?> CheckAsync(RevocationAnswer now)
    {
        var revocation = new Mock<IRevocationChecker>();
        revocation.Setup(r => r.CheckAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>())).ReturnsAsync(now);
        return scene.Recheck(revocation.Object).CheckAsync(scene.File, TestContext.Current.CancellationToken);
    }

    /// <summary>Never answers, and does not even notice that nobody waits any more.</summary>
    private sealed class SilentSource : IRevocationChecker
    {
        public CancellationToken? Was { get; private set; }

        public Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation)
        {
            Was = cancellation;
            return new TaskCompletionSource<RevocationAnswer>().Task;
        }
    }
}
