using System.Net;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A running service that takes signatures before it has a list to check them by, and checks them again when staff open the review.</summary>
[Collection(LenientListTown.Name)]
public sealed class RecheckTests(LenientListTown town) : IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_certificate_that_was_revoked_before_anybody_could_know_shows_when_staff_open_the_review()
    {
        var card = town.Pki.Good.Issue();
        await town.PublishAsync(await town.OutdatedAsync());
        var beforeSigning = await town.Clock.NowAsync();
        using var record = await app.SendSignedAsync(town, card);
        await record.ComeToReviewAsync();
        var before = await ReviewedSignature.OpenAsync(record);

        await town.RevokeAsync(card.Certificate, reason: 3, beforeSigning.AddHours(-1));

        var after = await ReviewedSignature.OpenAsync(record);
        Assert.True(before.IsDoubtful);
        Assert.Contains("まだ確認できていません", before.Standing, StringComparison.Ordinal);
        Assert.True(after.IsDoubtful);
        Assert.Equal("電子証明書は、署名した時点ですでに失効していました。この署名は有効ではありません。", after.Standing);
    }

    [Fact]
    public async Task A_certificate_that_turns_out_good_is_no_longer_in_doubt()
    {
        await town.PublishAsync(await town.OutdatedAsync());
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        await record.ComeToReviewAsync();
        Assert.True((await ReviewedSignature.OpenAsync(record)).IsDoubtful);

        await town.PublishAsync(await town.ListAsync());

        var now = await ReviewedSignature.OpenAsync(record);
        Assert.False(now.IsDoubtful);
        Assert.Equal("電子証明書は失効していません。", now.Standing);
    }

    [Fact]
    public async Task Who_moves_after_signing_is_seen_before_anything_is_posted_to_the_old_address()
    {
        await town.PublishAsync(await town.ListAsync());
        var card = town.Pki.Good.Issue();
        using var record = await app.SendSignedAsync(town, card);
        await record.ComeToReviewAsync();
        Assert.False((await ReviewedSignature.OpenAsync(record)).IsDoubtful);

        await town.RevokeAsync(card.Certificate, reason: 3);

        var moved = await ReviewedSignature.OpenAsync(record);
        Assert.True(moved.IsDoubtful);
        Assert.Equal("署名の後に電子証明書が失効しています（転居・氏名変更など）。送付先の住所を確認してください。", moved.Standing);
    }

    [Fact]
    public async Task What_is_known_to_be_revoked_is_refused_all_the_same()
    {
        var card = town.Pki.Good.Issue();
        await town.RevokeAsync(card.Certificate, reason: 6);

        (await app.SignAsync(await town.UnsignedAsync(), card)).AssertProblem(HttpStatusCode.UnprocessableEntity, "certificate_revoked_hold");
    }
}
