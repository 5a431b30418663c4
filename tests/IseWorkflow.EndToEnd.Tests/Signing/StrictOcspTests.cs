using System.Net;
using IseWorkflow.EndToEnd.Tests.Towns;
using Org.BouncyCastle.Ocsp;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A running service that asks an OCSP responder over HTTP, and takes no signature without its answer.</summary>
public sealed class StrictOcspTests(StrictOcspTown town) : IClassFixture<StrictOcspTown>, IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_good_answer_lets_the_signature_count_and_proves_it_offline()
    {
        await town.NewResponderAsync();
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        using var proof = await KeptProof.FetchAsync(town, record.Id);

        var (exit, output) = await proof.VerifyAsync();

        Assert.True(exit == 0, output);
        Assert.Contains("by the signed OCSP", output, StringComparison.Ordinal);
        Assert.Contains("holds   trail", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "certificate_revoked")]
    [InlineData(1, "certificate_revoked_key_compromised")]
    [InlineData(3, "certificate_revoked_moved")]
    [InlineData(4, "certificate_revoked_superseded")]
    [InlineData(5, "certificate_revoked")]
    [InlineData(6, "certificate_revoked_hold")]
    public async Task A_revoked_certificate_is_refused_by_its_reason(int reason, string code)
    {
        var responder = await town.NewResponderAsync();
        responder.Status = new RevokedStatus(responder.ThisUpdate.UtcDateTime, reason);

        (await app.SignAsync(await town.UnsignedAsync(), town.Pki.Good.Issue())).AssertProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_certificate_that_was_revoked_without_a_reason_is_refused()
    {
        var responder = await town.NewResponderAsync();
        responder.Status = new RevokedStatus(new Org.BouncyCastle.Asn1.Ocsp.RevokedInfo(new(responder.ThisUpdate.UtcDateTime)));

        (await app.SignAsync(await town.UnsignedAsync(), town.Pki.Good.Issue())).AssertProblem(HttpStatusCode.UnprocessableEntity, "certificate_revoked");
    }

    public static TheoryData<string> Unbelievable => UnbelievableResponder.Names;

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public async Task While_the_responder_says_nothing_that_counts_nobody_signs(string what)
    {
        await UnbelievableResponder.BeginAsync(town, what);

        var answer = await app.SignAsync(await town.UnsignedAsync(), town.Pki.Good.Issue());

        answer.AssertProblem(HttpStatusCode.ServiceUnavailable, "revocation_unavailable");
    }

    [Fact]
    public async Task When_the_responder_is_back_the_same_citizen_signs()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var card = town.Pki.Good.Issue();
        town.Served.IsDown = true;
        (await app.SignAsync(record, card)).AssertProblem(HttpStatusCode.ServiceUnavailable, "revocation_unavailable");

        await town.NewResponderAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.SignAsync(record, card)).Status);
    }
}
