using System.Net;
using IseWorkflow.EndToEnd.Tests.Browser;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>
/// The running service checks the certificate again when staff approve and post: what came of it stands in the trail, and nothing goes forward on a
/// signature that turns out void.
/// </summary>
[Collection(LenientListTown.Name)]
public sealed class SignatureActTests(LenientListTown town) : IDisposable
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "pictures", "void-signature");

    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_is_good_is_approved_and_posted_and_the_trail_says_so_and_by_which_evidence()
    {
        await town.PublishAsync(await town.ListAsync());
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        using var desk = await ReviewAsync(record);

        await ApproveAndPayAsync(record, desk);
        Assert.Equal(HttpStatusCode.Accepted, (await desk.PostAsync()).Status);

        Assert.Equal("電子証明書：失効なし", await desk.FoundAtAsync("FeeSet"));
        Assert.Equal("電子証明書：失効なし", await desk.FoundAtAsync("Posted"));
        using var proof = await KeptProof.FetchAsync(town, record.Id);
        var output = await AuditAsync(proof);
        Assert.Equal(2, Count(output, "Certificate: not revoked."));
        Assert.Equal(2, Count(output, $"evidence {proof.Hash}"));
    }

    [Fact]
    public async Task Who_moved_since_is_served_and_the_trail_says_that_it_was_known()
    {
        await town.PublishAsync(await town.ListAsync());
        var card = town.Pki.Good.Issue();
        using var record = await app.SendSignedAsync(town, card);
        using var desk = await ReviewAsync(record);
        await town.RevokeAsync(card.Certificate, reason: 3);

        Assert.Equal(HttpStatusCode.Accepted, (await desk.SetProposedFeeAsync()).Status);

        Assert.Equal("電子証明書：署名の後に失効", await desk.FoundAtAsync("FeeSet"));
        using var proof = await KeptProof.FetchAsync(town, record.Id);
        Assert.Contains("by CRL: Revoked (AffiliationChanged) since ", await AuditAsync(proof), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_lists_are_out_of_date_staff_can_work_and_the_trail_says_that_nothing_was_checked()
    {
        await town.PublishAsync(await town.OutdatedAsync());
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        using var desk = await ReviewAsync(record);

        Assert.Equal(HttpStatusCode.Accepted, (await desk.SetProposedFeeAsync()).Status);

        Assert.Equal("電子証明書：失効を一度も確認できないまま処理", await desk.FoundAtAsync("FeeSet"));
        using var proof = await KeptProof.FetchAsync(town, record.Id);
        Assert.Contains("Certificate: never checked, neither at the signature nor at this act.", await AuditAsync(proof), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_void_signature_is_not_approved()
    {
        var card = town.Pki.Good.Issue();
        using var record = await SignedUncheckedAsync(card);
        using var desk = await ReviewAsync(record);
        await TurnOutVoidAsync(card);

        (await desk.SetProposedFeeAsync()).AssertProblem(HttpStatusCode.Conflict, "signature_void");

        await town.SettleAsync();
        Assert.Equal("UnderReview", (await desk.OpenAsync())["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_approved_and_paid_and_turns_out_void_is_not_posted_but_rejected_with_the_money_given_back()
    {
        var card = town.Pki.Good.Issue();
        using var record = await SignedUncheckedAsync(card);
        using var desk = await ReviewAsync(record);
        await ApproveAndPayAsync(record, desk);
        await TurnOutVoidAsync(card);

        (await desk.PostAsync()).AssertProblem(HttpStatusCode.Conflict, "signature_void_after_approval");
        Assert.Equal(HttpStatusCode.Accepted, (await desk.RejectAsync("署名が有効ではありませんでした。")).Status);

        var view = await record.UntilAsync("Rejected");
        Assert.Equal("CannotIssue", Assert.Single(view["refunds"]!.AsArray())!["reason"]!.GetValue<string>());
    }

    [Fact]
    [Trait("Needs", "Browser")]
    public async Task The_page_of_a_void_signature_offers_no_approval_says_why_and_takes_the_return()
    {
        var card = town.Pki.Good.Issue();
        using var record = await SignedUncheckedAsync(card);
        using var desk = await ReviewAsync(record);
        await TurnOutVoidAsync(card);
        await using var chromium = await Chromium.StartAsync();
        await using var phone = await chromium.PhoneAsync(Pictures);

        await phone.OpenAsync(record.StaffLink, "#void");

        await phone.LookAsync("void");
        Assert.Contains("承認できません。申請者が署名し直せるように差し戻すか、却下してください。", await phone.Page.InnerTextAsync("#void"), StringComparison.Ordinal);
        Assert.False(await phone.Page.IsVisibleAsync("#set-fee"));
        Assert.True(await phone.Page.IsVisibleAsync("#reject"));
        await phone.Page.FillAsync("#return-reason", "もう一度署名してください。");
        await phone.Page.ClickAsync("#return");
        await phone.Page.ClickAsync("#confirm-yes");
        await record.UntilAsync("Returned");
        Assert.Empty(phone.Errors);
    }

    private async Task<StaffDesk> ReviewAsync(ResidentRecord record)
    {
        await record.ComeToReviewAsync();
        return new(town, record);
    }

    /// <summary>Signed while nobody could check the certificate.</summary>
    private async Task<ResidentRecord> SignedUncheckedAsync(SignerCredential card)
    {
        await town.PublishAsync(await town.OutdatedAsync());
        return await app.SendSignedAsync(town, card);
    }

    /// <summary>A list says at last that the certificate had been suspended long before.</summary>
    private async Task TurnOutVoidAsync(SignerCredential card) =>
        await town.RevokeAsync(card.Certificate, reason: 6, (await town.Clock.NowAsync()).AddDays(-30));

    private static async Task ApproveAndPayAsync(ResidentRecord record, StaffDesk desk)
    {
        Assert.Equal(HttpStatusCode.Accepted, (await desk.SetProposedFeeAsync()).Status);
        var pay = (await record.MailAsync("お支払いをお願いします")).Link("/pay");
        await record.World.Payer.PayAsync(await record.World.Citizen.BeginCheckoutAsync(pay));
        await record.UntilAsync("AwaitingMailing");
    }

    /// <summary>What the operator's tool prints of a trail that holds.</summary>
    private static async Task<string> AuditAsync(KeptProof proof)
    {
        var (exit, output) = await Tools.RunAsync("Audit", proof.Trail);
        Assert.True(exit == 0, output);
        return output;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
