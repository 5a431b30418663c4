using IseWorkflow.Core.Signing.Revocation;
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
    public async Task Staff_read_how_the_certificate_stands_now(RevocationStatus status, RevocationReason? reason, string text)
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);

        var standing = await CheckAsync(new(status, "CRL", TestPki.Now, reason));

        Assert.Equal(text, standing!.ToText().Ja);
        Assert.Equal(RevocationStatus.Good, standing.AtReceipt.Status);
    }

    [Fact]
    public async Task What_was_never_checked_must_not_be_approved_yet()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var unknown = RevocationAnswer.Unknown("CRL", TestPki.Now, "away");

        var standing = (await CheckAsync(unknown))! with { AtReceipt = unknown };

        Assert.StartsWith("電子証明書の失効をまだ確認できていません。", standing.ToText().Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_certificate_that_was_revoked_before_it_was_used_makes_the_signature_void(int secondsAfterReceipt, bool isVoid)
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var revoked = new RevocationAnswer(RevocationStatus.Revoked, "CRL", TestPki.Now, RevocationReason.AffiliationChanged);

        var standing = (await CheckAsync(revoked))!;
        standing = standing with { Now = revoked with { RevokedAt = standing.ReceivedAt.AddSeconds(secondsAfterReceipt) } };

        Assert.Equal(isVoid, standing.IsVoid);
        Assert.True(standing.IsDoubtful);
        Assert.Equal(isVoid, standing.ToText().Ja.EndsWith(
            "この署名は有効ではありません。審査中であれば差し戻し、承認した後であれば却下してください。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_signature_there_is_nothing_to_check() =>
        Assert.Null(await CheckAsync(new(RevocationStatus.Good, "CRL", TestPki.Now)));

    private Task<SignatureStanding?> CheckAsync(RevocationAnswer now)
    {
        var revocation = new Mock<IRevocationChecker>();
        revocation.Setup(r => r.CheckAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>())).ReturnsAsync(now);
        return scene.Recheck(revocation.Object).CheckAsync(scene.File, TestContext.Current.CancellationToken);
    }
}
