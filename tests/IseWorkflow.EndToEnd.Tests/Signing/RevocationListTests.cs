using System.Net;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>Revocation lists in the folder of a running service that takes no signature while a certificate cannot be checked.</summary>
[Collection(StrictListTown.Name)]
public sealed class RevocationListTests(StrictListTown town) : IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(0, "certificate_revoked")]
    [InlineData(1, "certificate_revoked_key_compromised")]
    [InlineData(2, "certificate_revoked_key_compromised")]
    [InlineData(3, "certificate_revoked_moved")]
    [InlineData(4, "certificate_revoked_superseded")]
    [InlineData(5, "certificate_revoked")]
    [InlineData(6, "certificate_revoked_hold")]
    [InlineData(9, "certificate_revoked")]
    [InlineData(10, "certificate_revoked")]
    public async Task A_revoked_certificate_is_refused_by_its_reason(int reason, string code)
    {
        var answer = await app.SignAsync(await town.UnsignedAsync(), town.RevokedFor(reason));

        answer.AssertProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Who_moved_reads_why_and_where_to_renew_in_the_app_and_on_the_waiting_page()
    {
        var record = await town.UnsignedAsync();

        var answer = await app.SignAsync(record, town.RevokedFor(3));

        var waiting = (await record.World.Citizen.SigningProgressAsync(record.Id))["refusal"]!["ja"]!.GetValue<string>();
        Assert.Equal(waiting, answer.Json["detailJa"]!.GetValue<string>());
        Assert.Contains("引っ越しや氏名の変更", waiting, StringComparison.Ordinal);
        Assert.Contains("いまお住まいの市区町村の窓口", waiting, StringComparison.Ordinal);
        Assert.Contains("municipality where you live", answer.Json["detailEn"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_revoked_while_the_service_runs_is_refused_from_the_next_reading_on()
    {
        var card = town.Pki.Good.Issue();
        using var before = await app.SendSignedAsync(town, card);

        await town.RevokeAsync(card.Certificate, reason: 3);

        (await app.SignAsync(await town.UnsignedAsync(), card)).AssertProblem(HttpStatusCode.UnprocessableEntity, "certificate_revoked_moved");
        await before.UntilAsync("UnderReview");
    }

    [Fact]
    public async Task After_the_time_of_the_list_nobody_signs_until_there_is_a_new_one()
    {
        var card = town.Pki.Good.Issue();
        await town.PublishAsync(await ShortLivedAsync());

        (await app.SignAsync(await town.UnsignedAsync(), card)).AssertProblem(HttpStatusCode.ServiceUnavailable, "revocation_unavailable");

        await town.PublishAsync(await town.ListAsync());
        using var record = await ResidentRecord.FilledInAsync(town);
        Assert.Equal(HttpStatusCode.OK, (await app.SignAsync(record, card)).Status);
    }

    [Fact]
    public async Task A_municipality_without_a_list_is_not_checked_by_the_list_of_another()
    {
        var answer = await app.SignAsync(await town.UnsignedAsync(), In("Toba-shi").Issue());

        answer.AssertProblem(HttpStatusCode.ServiceUnavailable, "revocation_unavailable");
    }

    [Fact]
    public async Task The_list_of_the_certificates_own_municipality_counts()
    {
        var (good, moved) = (In("Tsu-shi").Issue(), In("Tsu-shi").Issue());
        var tsu = await ListOfAsync("Tsu-shi", RevokedCertificate.Of(moved.Certificate, await town.Clock.NowAsync(), 3));
        await town.PublishAsync(tsu, "tsu");
        var others = await town.ListAsync();
        await town.PublishAsync(others with { Revoked = [.. others.Revoked, RevokedCertificate.Of(good.Certificate, others.ThisUpdate, 1)] });

        using var record = await ResidentRecord.FilledInAsync(town);
        (await app.SignAsync(record, moved)).AssertProblem(HttpStatusCode.UnprocessableEntity, "certificate_revoked_moved");
        Assert.Equal(HttpStatusCode.OK, (await app.SignAsync(record, good)).Status);
    }

    public static TheoryData<string> Unusable => [.. UnusableLists.Keys];

    private static Dictionary<string, Func<TestPki, RevocationListOrder, RevocationListOrder>> UnusableLists { get; } = new()
    {
        ["without an issuing distribution point"] = (_, list) => list with { Partition = null },
        ["of a stranger under the root's name"] = (pki, list) => list with { Issuer = pki.Stranger },
        ["of the other root of the same name"] = (pki, list) => list with { Issuer = pki.SecondRoot },
        ["over some reasons only"] = (_, list) => list with { PartitionFlags = [1, 3] },
        ["with an unknown critical extension"] = (_, list) => list with { Extensions = [new("1.2.3.4", [5, 0], critical: true)] },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task A_list_that_cannot_be_believed_is_as_good_as_none(string what)
    {
        await town.PublishAsync(UnusableLists[what](town.Pki, await ListOfAsync("Shima-shi")), "shima");

        var answer = await app.SignAsync(await town.UnsignedAsync(), In("Shima-shi").Issue());

        answer.AssertProblem(HttpStatusCode.ServiceUnavailable, "revocation_unavailable");
    }

    private async Task<RevocationListOrder> ShortLivedAsync()
    {
        var list = await town.ListAsync();
        return list with { NextUpdate = list.ThisUpdate.AddMinutes(30) };
    }

    private async Task<RevocationListOrder> ListOfAsync(string municipality, params IReadOnlyList<RevokedCertificate> revoked) =>
        await town.ListAsync() with { Partition = JpkiNames.DistributionPoint("Mie-ken", municipality), Revoked = revoked };

    private CertificateFlavour In(string municipality) =>
        town.Pki.Good.With(ProfileExtensions.DistributionPoint(JpkiNames.DistributionPoint("Mie-ken", municipality)));
}
