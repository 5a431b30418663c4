using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>Cards of every flavour of the test PKI, each held to an app that posts to the running service.</summary>
[Collection(StrictListTown.Name)]
public sealed class CertificateFlavourTests(StrictListTown town) : IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    public static TheoryData<string> Refused => [.. RefusedFlavours.Keys];

    private static Dictionary<string, (Func<TestPki, CertificateFlavour> Flavour, string Code)> RefusedFlavours { get; } = new()
    {
        ["expired"] = (pki => pki.Expired, "certificate_expired"),
        ["not yet valid"] = (pki => pki.Good with { NotBefore = pki.Good.NotAfter.AddDays(-1) }, "certificate_not_yet_valid"),
        ["for user authentication"] = (pki => pki.Authentication, "certificate_for_authentication"),
        ["of a test card"] = (pki => pki.TestPolicy, "certificate_policy_test"),
        ["under another policy"] = (pki => pki.WrongPolicy, "certificate_policy_other"),
        ["under no policy"] = (pki => pki.Good.Without("2.5.29.32"), "certificate_policy_missing"),
        ["of a stranger under the root's name"] = (pki => pki.FromStranger, "certificate_issuer_key_unknown"),
        ["forged under the root's key identifier"] = (pki => pki.Forged, "certificate_signature_invalid"),
        ["of a root whose time is over"] = (pki => pki.FromEndedRoot, "certificate_root_expired"),
        ["without the issuer's key identifier"] = (pki => pki.MissingAuthorityKey, "certificate_authority_key_missing"),
        ["with an unknown critical extension"] = (pki => pki.Good.With(new("1.2.3.4.5", [5, 0], critical: true)), "certificate_critical_unknown"),
        ["without key usage"] = (pki => pki.Good.Without("2.5.29.15"), "certificate_key_usage_invalid"),
        ["of an authority"] = (pki => pki.Good.With(new X509BasicConstraintsExtension(true, false, 0, true)), "certificate_is_authority"),
        ["without a holder"] = (pki => pki.Good.Without("2.5.29.17"), "certificate_holder_missing"),
        ["without a name"] = (pki => Holder(pki, h => h.Where(n => n.Oid != JpkiOids.Name)), "certificate_name_missing"),
        ["with a name of 101 characters"] = (pki => pki.Good.Holding(CardHolder.Plain(new('伊', 101), "1", "319800102", "伊勢市")), "certificate_name_too_long"),
        ["with a name that turns its direction"] = (pki => pki.Good.Holding(CardHolder.Plain("伊勢\u202e花子", "2", "319800102", "伊勢市")), "certificate_name_invalid"),
        ["with a map shorter than the name"] = (pki => pki.Good.Holding(TestPki.Hanako with { NameSubstitutions = "100" }), "certificate_name_substitutions_invalid"),
        ["without a map of the address"] = (pki => Holder(pki, h => h.Where(n => n.Oid != JpkiOids.AddressSubstitutions)), "certificate_address_substitutions_missing"),
        ["with an unknown sex"] = (pki => pki.Good.Holding(TestPki.Hanako with { Sex = "4" }), "certificate_sex_invalid"),
        ["born on 30 February"] = (pki => pki.Good.Holding(TestPki.Hanako with { BirthDate = "319800230" }), "certificate_birth_date_invalid"),
        ["born in an era that is not"] = (pki => pki.Good.Holding(TestPki.Hanako with { BirthDate = "619800102" }), "certificate_birth_date_invalid"),
        ["with an address of 201 characters"] = (pki => pki.Good.Holding(CardHolder.Plain("伊勢　花子", "2", "319800102", new('町', 201))), "certificate_address_too_long"),
        ["with two addresses"] = (pki => Holder(pki, h => h.Append((JpkiOids.Address, "津市"))), "certificate_holder_repeated"),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_card_that_must_not_count_is_refused_with_its_code(string flavour)
    {
        var (make, code) = RefusedFlavours[flavour];

        var answer = await app.SignAsync(await town.UnsignedAsync(), make(town.Pki).Issue().Raw);

        answer.AssertProblem(HttpStatusCode.UnprocessableEntity, code);
        Assert.Matches(@"\p{IsHiragana}", answer.Json["detail"]!.GetValue<string>());
    }

    public static TheoryData<string> Accepted => [.. AcceptedCards.Keys];

    private static Dictionary<string, Func<TestPki, byte[], SubmittedSignature>> AcceptedCards { get; } = new()
    {
        ["attached CMS"] = (pki, document) => pki.Good.Issue().Attached(document),
        ["detached CMS"] = (pki, document) => pki.Good.Issue().Detached(document),
        ["raw value and certificate"] = (pki, document) => pki.Good.Issue().Raw(document),
        ["renewed, by the second root of the same name"] = (pki, document) => pki.Renewed.Issue().Detached(document),
        ["P-384, CMS"] = (pki, document) => pki.P384.Issue().Detached(document),
        ["P-384, raw"] = (pki, document) => pki.P384.Issue().Raw(document),
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_good_card_is_accepted_in_each_form(string what)
    {
        using var record = await ResidentRecord.FilledInAsync(town);

        var answer = await app.SignAsync(record, document => AcceptedCards[what](town.Pki, document));

        Assert.True(answer.Status == HttpStatusCode.OK, System.Text.Encoding.UTF8.GetString(answer.Body));
        await record.UntilAsync("AwaitingConfirmation");
    }

    public static TheoryData<string> Forms => [.. WrongForms.Keys];

    private static Dictionary<string, (Func<SignerCredential, byte[], SubmittedSignature> Sign, string Code)> WrongForms { get; } = new()
    {
        ["a certificate beside CMS"] = ((card, document) => card.Detached(document) with { Certificate = card.Certificate.RawDataMemory }, "signature_certificate_unexpected"),
        ["no certificate beside a raw value"] = ((card, document) => card.Raw(document) with { Certificate = null }, "signature_certificate_missing"),
        ["a raw value over something else"] = ((card, document) => card.Raw([.. document, 10]), "signature_wrong_document"),
        ["a bare digest, padded"] = ((card, document) => card.RawValue(card.PadBare(SHA256.HashData(document))), "signature_without_digest_info"),
        ["a raw value with something after it"] = ((card, document) => card.RawValue([.. card.Raw(document).Bytes.Span, 0]), "signature_invalid"),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_good_card_in_a_wrong_form_is_refused(string form)
    {
        var (sign, code) = WrongForms[form];
        var card = town.Pki.Good.Issue();

        (await app.SignAsync(await town.UnsignedAsync(), document => sign(card, document))).AssertProblem(HttpStatusCode.UnprocessableEntity, code);
    }

    private static CertificateFlavour Holder(TestPki pki, Func<IEnumerable<(string Oid, string Value)>, IEnumerable<(string, string)>> change) =>
        pki.Good.With(ProfileExtensions.Holder(change(TestPki.Hanako.OtherNames)));
}
