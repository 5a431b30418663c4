using System.Net;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;
using Moq;

namespace IseWorkflow.Api.Tests.Review;

/// <summary>The certificate is checked again when staff approve and when they post, and what came of it stands in the trail with the act.</summary>
public sealed class SignatureActTests(TrafficHost host) : IClassFixture<TrafficHost>
{
    private static readonly RevocationAnswer Good = new(RevocationStatus.Good, "CRL", TestPki.Now);
    private static readonly RevocationAnswer RevokedBefore = new(
        RevocationStatus.Revoked, "CRL", TestPki.Now, RevocationReason.CertificateHold, TestPki.Now.AddHours(-1));

    private static readonly RevocationAnswer RevokedSince = RevokedBefore with
    {
        Reason = RevocationReason.AffiliationChanged,
        RevokedAt = TestPki.Now.AddMinutes(1),
    };

    [Fact]
    public async Task A_void_signature_is_not_approved_and_the_answer_says_what_to_do()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);
        host.Revocation = RevokedBefore;

        var refused = await official.SetProposedFeeAsync(id);

        Assert.Equal((HttpStatusCode.Conflict, "signature_void"), (refused.Status, refused.Code));
        Assert.Contains("差し戻すか、却下してください", refused.Text("detailJa"), StringComparison.Ordinal);
        Assert.Contains("Return it for correction", refused.Text("detailEn"), StringComparison.Ordinal);
        var view = await official.ViewAsync(id);
        Assert.Equal("UnderReview", view.Text("stage"));
        Assert.Equal("true", view.Json!["signature"]!["isVoid"]!.ToString());
        Assert.Equal(["Submitted", "Signed", "Confirmed"], (await TrailAsync(id)).Select(entry => entry.Signal));
    }

    [Fact]
    public async Task It_can_be_returned_signed_again_and_then_approved()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var answers = await citizen.FillInAsync(Citizen.Juminhyo);
        var id = await SignedAsync(citizen, answers);
        using var official = await Official.OfAsync(host, id);
        host.Revocation = RevokedBefore;

        Assert.Equal(HttpStatusCode.Accepted, (await official.ReturnAsync(id, "もう一度署名してください。")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.CorrectAsync(id, 1, answers)).Status);
        await citizen.SignAsync(id);
        await citizen.SendAsync(id, revision: 2);
        host.Revocation = Good;
        Assert.Equal(HttpStatusCode.Accepted, (await official.SetProposedFeeAsync(id)).Status);

        var approved = (await TrailAsync(id))[^1];
        Assert.Equal((nameof(Signal.FeeSet), RevocationStatus.Good), (approved.Signal, approved.Signature!.Status));
        Assert.Equal(await EvidenceOfAsync(id, revision: 2), approved.Signature.Evidence);
    }

    [Fact]
    public async Task After_the_approval_a_void_signature_is_neither_corrected_nor_posted_but_rejected_with_the_money_given_back()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);
        host.Revocation = RevokedBefore;

        Assert.Equal("signature_void_after_approval", (await official.SetFeeAsync(id, await official.ProposedAsync(id), feeRevision: 1)).Code);
        await PayAsync(id);
        var refused = await official.PostAsync(id, null);
        var rejected = await official.RejectAsync(id, "署名が有効ではありません。");

        Assert.Equal((HttpStatusCode.Conflict, "signature_void_after_approval"), (refused.Status, refused.Code));
        Assert.Contains("却下してください。支払済みの手数料は返金されます。", refused.Text("detailJa"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, rejected.Status);
        host.Payments.Verify(
            desk => desk.RefundAsync(ApplicationId.Parse(id).OrThrow(), It.IsAny<Charge>(), RefundReason.CannotIssue, It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task Each_act_stands_in_the_trail_with_what_was_found_at_it()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);

        await official.SetProposedFeeAsync(id);
        await PayAsync(id);
        host.Revocation = RevokedSince;
        await official.PostAsync(id, null);

        var trail = await TrailAsync(id);
        var (approved, posted) = (trail.Single(entry => entry.Signal == nameof(Signal.FeeSet)), trail[^1]);
        Assert.Equal((RevocationStatus.Good, await EvidenceOfAsync(id)), (approved.Signature!.Status, approved.Signature.Evidence));
        Assert.Equal(
            (Stage.Mailed, RevocationStatus.Revoked, RevocationReason.AffiliationChanged, RevokedSince.RevokedAt),
            (posted.To, posted.Signature!.Status, posted.Signature.Reason, posted.Signature.RevokedAt));
        Assert.Null(AuditEntry.FirstBroken(trail));
        var lines = (await official.ViewAsync(id)).Json!["trail"]!.AsArray();
        Assert.Equal(
            ["電子証明書：失効なし", "電子証明書：署名の後に失効"], lines.Select(line => line!["certificate"]?["ja"]?.ToString()).OfType<string>());
    }

    [Fact]
    public async Task Where_it_cannot_be_checked_the_act_goes_on_and_the_trail_says_so()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);
        host.Revocation = RevocationAnswer.Unknown("CRL", TestPki.Now, "away");

        Assert.Equal(HttpStatusCode.Accepted, (await official.SetProposedFeeAsync(id)).Status);

        Assert.Equal(
            "電子証明書：署名時は失効なし、処理時は確認できず",
            (await official.ViewAsync(id)).Json!["trail"]!.AsArray()[^1]!["certificate"]!["ja"]!.ToString());
    }

    [Fact]
    public async Task An_act_reads_the_evidence_once()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);
        var lines = await official.ProposedAsync(id);
        host.Traffic.Forget();

        await official.SetFeeAsync(id, lines);
        await PayAsync(id);
        await official.PostAsync(id, null);
        await official.PostAsync(id, null);

        var evidence = $"evidence-0001-{await EvidenceOfAsync(id)}";
        Assert.Equal([evidence, evidence], Blobs());
    }

    [Fact]
    public async Task Where_nothing_is_signed_no_act_reads_a_blob()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);
        host.Traffic.Forget();

        Assert.Equal(HttpStatusCode.Accepted, (await official.SetFeeAsync(id, [])).Status);

        Assert.Empty(Blobs());
        Assert.Null((await TrailAsync(id))[^1].Signature);
    }

    [Fact]
    public async Task What_was_found_outlives_the_erasure_without_the_holder()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await SignedAsync(citizen);
        using var official = await Official.OfAsync(host, id);
        var serial = (await official.ViewAsync(id)).Json!["signature"]!["serial"]!.ToString();
        await official.SetProposedFeeAsync(id);
        await official.RejectAsync(id, "理由");
        await host.Get<IEraser>().EraseAsync(ApplicationId.Parse(id).OrThrow(), host.Time.GetUtcNow(), CancellationToken.None);

        var trail = await TrailAsync(id);

        Assert.Null(AuditEntry.FirstBroken(trail));
        Assert.Equal(RevocationStatus.Good, trail[^2].Signature!.Status);
        Assert.DoesNotContain(serial, Json.Write(trail), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> SignedAsync(Citizen citizen, JsonObject? answers = null)
    {
        host.Revocation = Good;
        var made = await citizen.SubmitAsync(Citizen.Juminhyo, answers ?? await citizen.FillInAsync(Citizen.Juminhyo));
        var id = made.Text("id")!;
        await citizen.SignAsync(id);
        await citizen.SendAsync(id);
        return id;
    }

    private async Task PayAsync(string id)
    {
        var application = ApplicationId.Parse(id).OrThrow();
        var fee = Assert.IsType<State.AwaitingPayment>((await host.Get<ILifecycleStore>().LoadAsync(application, CancellationToken.None))!.State);
        var charge = new Charge($"pi_{id}", fee.Fee, host.Time.GetUtcNow());
        await host.HappensAsync(application, new Signal.PaymentSucceeded(
            $"payment-pi_{id}", Actor.PaymentProvider("evt_1"), host.Time.GetUtcNow(), fee.FeeRevision, charge));
    }

    private async Task<IReadOnlyList<AuditEntry>> TrailAsync(string id) =>
        await host.Get<ILifecycleStore>().ReadTrailAsync(ApplicationId.Parse(id).OrThrow(), CancellationToken.None);

    /// <summary>Its hash, as the signal of the signature names it.</summary>
    private async Task<string> EvidenceOfAsync(string id, int revision = 1)
    {
        var said = await host.Get<ILifecycleStore>().ReadSignalAsync(
            ApplicationId.Parse(id).OrThrow(), SignatureIntake.SignalId(revision), CancellationToken.None);
        return Assert.IsType<Signal.Signed>(said).EvidenceId[$"evidence-{revision:D4}-".Length..];
    }

    private IEnumerable<string> Blobs() => host.Traffic.Requests
        .Where(request => request.StartsWith("GET ", StringComparison.Ordinal) && request.Contains("documents/", StringComparison.Ordinal))
        .Select(request => request.Split('?')[0].Split('/')[^1]);
}
