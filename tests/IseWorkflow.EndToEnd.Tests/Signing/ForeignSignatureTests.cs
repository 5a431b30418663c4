using System.Net;
using IseWorkflow.Core.Signing;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>
/// Signatures by <c>openssl cms -sign</c> with the key of a training card, through the HTTP entrance: good ones are accepted and the application
/// goes on, each tampered one is refused with its own code and may be made anew.
/// </summary>
public sealed class ForeignSignatureTests(LocalTown town) : IClassFixture<LocalTown>, IDisposable
{
    private const int MoreThanIsRead = (1024 * 1024) + 1;

    private static readonly TimeSpan LongerThanASession = TimeSpan.FromMinutes(11);

    private readonly OpenSsl openssl = new();
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose()
    {
        openssl.Dispose();
        app.Dispose();
    }

    [Theory]
    [InlineData("taro", "-md sha256")]
    [InlineData("taro", "-md sha256 -nodetach")]
    [InlineData("taro", "-md sha256 -nodetach -stream")]
    [InlineData("taro", "-md sha256 -noattr")]
    [InlineData("kichijiro", "-md sha384")]
    [InlineData("kichijiro", "-md sha384 -nodetach")]
    [InlineData("kichijiro", "-md sha384 -cades")]
    public async Task A_signature_of_a_foreign_tool_is_accepted_and_the_application_goes_on(string card, string options)
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var start = await record.OpenSigningAsync();
        var signature = await openssl.SignAsync(openssl.KeyOf(town.CardFile(card)), await FetchAsync(start), options.Split(' '));

        var answer = await PostAsync(start, signature);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("accepted", answer.Json["status"]!.GetValue<string>());
        await record.SendAsync();
        await record.UntilAsync("UnderReview");
    }

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    public Task One_flipped_bit_of_the_signature_is_found(string options) => RefusesAsync("signature_invalid", async document =>
    {
        var signature = await openssl.SignAsync(Taro(), document, options.Split(' '));
        signature[^1] ^= 1;
        return signature;
    });

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    [InlineData("-md sha256 -noattr -nodetach")]
    public Task Another_document_is_not_taken_for_the_one_to_sign(string options) =>
        RefusesAsync("signature_wrong_document", document => openssl.SignAsync(Taro(), [.. document, (byte)'\n'], options.Split(' ')));

    [Fact]
    public Task One_changed_letter_of_an_attached_document_is_found() => RefusesAsync("signature_wrong_document", async document =>
    {
        var signature = await openssl.SignAsync(Taro(), document, "-md", "sha256", "-nodetach");
        signature[signature.AsSpan().IndexOf(document)] ^= 1;
        return signature;
    });

    [Fact]
    public Task SHA_1_is_refused() =>
        RefusesAsync("signature_digest_not_allowed", document => openssl.SignAsync(Taro(), document, "-md", "sha1"));

    [Fact]
    public Task RSA_PSS_is_refused() => RefusesAsync(
        "signature_algorithm_not_allowed", document => openssl.SignAsync(Taro(), document, "-md", "sha256", "-keyopt", "rsa_padding_mode:pss"));

    [Fact]
    public Task A_certificate_that_nobody_issued_is_refused() => RefusesAsync(
        "certificate_issuer_unknown", async document => await openssl.SignAsync(await openssl.SelfSignedAsync(), document, "-md", "sha256"));

    [Fact]
    public Task A_signature_without_its_certificate_is_refused() => RefusesAsync(
        "signature_certificate_missing", document => openssl.SignAsync(Taro(), document, "-md", "sha256", "-nocerts"));

    [Fact]
    public Task An_expired_card_is_refused() => RefusesAsync(
        "certificate_expired", document => openssl.SignAsync(openssl.KeyOf(town.CardFile("jiro")), document, "-md", "sha256"));

    [Fact]
    public Task Two_signers_are_refused() => RefusesAsync("signature_several_signers", document =>
    {
        var second = openssl.KeyOf(town.CardFile("hanako"));
        return openssl.SignAsync(Taro(), document, "-md", "sha256", "-signer", second.Certificate, "-inkey", second.Private);
    });

    [Fact]
    public Task Garbage_is_refused() => RefusesAsync("signature_malformed", _ => Task.FromResult("no signature at all"u8.ToArray()));

    [Fact]
    public Task Nothing_is_refused() => RefusesAsync("signature_malformed", _ => Task.FromResult(Array.Empty<byte>()));

    [Fact]
    public Task Something_after_the_signature_is_refused() => RefusesAsync(
        "signature_malformed", async document => [.. await openssl.SignAsync(Taro(), document, "-md", "sha256"), 0]);

    [Fact]
    public Task More_than_any_signature_has_is_refused() => RefusesAsync(
        "signature_too_large", _ => Task.FromResult(new byte[MoreThanIsRead]), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_session_takes_one_post_and_a_good_signature_counts_only_in_the_next()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var first = await record.OpenSigningAsync();
        var signature = await openssl.SignAsync(Taro(), await FetchAsync(first), "-md", "sha256");
        (await PostAsync(first, [])).AssertProblem(HttpStatusCode.UnprocessableEntity, "signature_malformed");

        (await PostAsync(first, signature)).AssertProblem(HttpStatusCode.Gone, "signing_session_used");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(await record.OpenSigningAsync(), signature)).Status);
        await record.UntilAsync("AwaitingConfirmation");
    }

    [Fact]
    public async Task A_session_ends_after_ten_minutes_and_the_next_is_good_again()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var late = await record.OpenSigningAsync();
        var signature = await openssl.SignAsync(Taro(), await FetchAsync(late), "-md", "sha256");
        await town.Clock.MoveAsync(LongerThanASession);

        (await PostAsync(late, signature)).AssertProblem(HttpStatusCode.Gone, "signing_session_expired");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(await record.OpenSigningAsync(), signature)).Status);
        await record.UntilAsync("AwaitingConfirmation");
    }

    [Fact]
    public async Task An_accepted_signature_is_not_taken_for_another_application()
    {
        using var signed = await ResidentRecord.FilledInAsync(town);
        var start = await signed.OpenSigningAsync();
        var signature = await openssl.SignAsync(Taro(), await FetchAsync(start), "-md", "sha256");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(start, signature)).Status);

        await RefusesAsync("signature_wrong_document", _ => Task.FromResult(signature));
    }

    private OpenSslKey Taro() => openssl.KeyOf(town.CardFile("taro"));

    /// <summary>It is refused with the code, the waiting page hears so, and another session can be opened.</summary>
    private async Task RefusesAsync(
        string code, Func<byte[], Task<byte[]>> sign, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var start = await record.OpenSigningAsync();

        (await PostAsync(start, await sign(await FetchAsync(start)))).AssertProblem(status, code);

        var progress = await record.World.Citizen.SigningProgressAsync(record.Id);
        Assert.Equal("refused", progress["status"]!.GetValue<string>());
        Assert.Equal(code, progress["refusal"]!["code"]!.GetValue<string>());
        await record.UntilAsync("AwaitingSignature");
        Assert.NotEmpty(await FetchAsync(await record.OpenSigningAsync()));
    }

    private Task<byte[]> FetchAsync(Uri start) => app.FetchAsync(start);

    private Task<Answer> PostAsync(Uri start, byte[] signature) => app.PostAsync(start, new(SignatureFormat.Cms, signature));
}
