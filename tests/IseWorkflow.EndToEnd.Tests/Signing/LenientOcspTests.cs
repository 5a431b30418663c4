using System.Net;
using Org.BouncyCastle.Ocsp;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A running service that takes a signature which its responder cannot tell of, and asks again when staff open the review.</summary>
public sealed class LenientOcspTests(LenientOcspTown town) : IClassFixture<LenientOcspTown>, IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("hangs up")]
    [InlineData("does not know the certificate")]
    [InlineData("repeats another nonce")]
    [InlineData("is a stranger under the root's name")]
    public async Task While_the_responder_says_nothing_that_counts_the_signature_is_taken_and_the_evidence_says_so(string what)
    {
        await UnbelievableResponder.BeginAsync(town, what);
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        using var proof = await KeptProof.FetchAsync(town, record.Id);

        var (exit, output) = await proof.VerifyAsync();

        Assert.True(exit == 0, output);
        Assert.Contains("open    revocation", output, StringComparison.Ordinal);
        Assert.Contains("holds   trail", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_read_each_time_what_the_responder_says_then()
    {
        town.Served.IsDown = true;
        var card = town.Pki.Good.Issue();
        using var record = await app.SendSignedAsync(town, card);
        await record.ComeToReviewAsync();

        var open = await ReviewedSignature.OpenAsync(record);
        var responder = await town.NewResponderAsync();
        var good = await ReviewedSignature.OpenAsync(record);
        responder.Status = new RevokedStatus(responder.ThisUpdate.UtcDateTime, 3);
        var revoked = await ReviewedSignature.OpenAsync(record);

        Assert.Equal(new(card.Certificate.SerialNumber, "電子証明書の失効をまだ確認できていません。確認できないまま承認または発送すると、そのことが記録に残ります。", IsDoubtful: true), open);
        Assert.Equal(open with { Standing = "電子証明書は失効していません。", IsDoubtful = false }, good);
        Assert.True(revoked.IsDoubtful);
        Assert.Contains("転居・氏名変更", revoked.Standing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hangs up")]
    [InlineData("says nothing")]
    public async Task A_responder_that_is_out_when_staff_approve_keeps_them_from_nothing_and_the_trail_says_so(string what)
    {
        await town.NewResponderAsync();
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        await record.ComeToReviewAsync();
        using var desk = new StaffDesk(town, record);
        (town.Served.IsDown, town.Served.IsSilent) = (what == "hangs up", what == "says nothing");

        Assert.Equal(HttpStatusCode.Accepted, (await desk.SetProposedFeeAsync()).Status);

        town.Served.IsSilent = false;
        Assert.Equal("電子証明書：署名時は失効なし、処理時は確認できず", await desk.FoundAtAsync("FeeSet"));
    }

    [Fact]
    public async Task What_is_known_to_be_revoked_is_refused_all_the_same()
    {
        var responder = await town.NewResponderAsync();
        responder.Status = new RevokedStatus(responder.ThisUpdate.UtcDateTime, 4);

        (await app.SignAsync(await town.UnsignedAsync(), town.Pki.Good.Issue())).AssertProblem(HttpStatusCode.UnprocessableEntity, "certificate_revoked_superseded");
    }
}
