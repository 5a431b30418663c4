using IseWorkflow.Api.Tests.Signing;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.DesktopSigner;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>From the session's link to the accepted signature: the program, a PKCS#11 module, HTTP, the service.</summary>
public sealed class DesktopSignerTests : IAsyncLifetime
{
    private SigningHost host = null!;
    private SoftHsm card = null!;

    public async ValueTask InitializeAsync()
    {
        // Where the tests count it must be there; on somebody's own machine they may do without.
        Assert.SkipWhen(SoftHsm.Module is null && Environment.GetEnvironmentVariable("CI") is null, "SoftHSM2 is not installed (Debian: softhsm2).");
        host = await SigningHost.StartAsync();
        card = new SoftHsm();
    }

    public async ValueTask DisposeAsync()
    {
        card?.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    public static TheoryData<string> Cards => ["RSA", "P-384"];

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task What_the_card_signs_is_accepted_by_the_service(string key)
    {
        card.Insert(SoftHsm.SigningToken, (key == "RSA" ? TestPki.Shared.Good : TestPki.Shared.P384).Issue().Certificate);

        var (exit, output) = await SignAsync("yes", "abc123");

        Assert.True(exit == 0, output);
        Assert.Equal("辻　花子", host.Scene.Signer!.Name);
        Assert.Equal(SigningProgress.Accepted, (await host.Scene.NewestAsync()).Progress);
    }

    [Fact]
    public async Task It_shows_what_will_be_signed_before_it_asks()
    {
        var opened = await host.Scene.OpenAsync();

        var (exit, output) = await RunAsync(opened, "ja", "いいえ");

        Assert.Equal(1, exit);
        Assert.Contains("・通数：1", output, StringComparison.Ordinal);
        Assert.Contains($"【照合番号】{opened.MatchingCode}", output, StringComparison.Ordinal);
        Assert.Equal(SigningProgress.Open, (await host.Scene.NewestAsync()).Progress);
    }

    [Fact]
    public async Task A_wrong_PIN_costs_a_try_and_the_next_run_with_the_right_one_signs()
    {
        card.Insert(SoftHsm.SigningToken, TestPki.Shared.Good.Issue().Certificate);
        var opened = await host.Scene.OpenAsync();

        var (exit, output) = await RunAsync(opened, "en", "yes", "wrong1");
        Assert.True(exit == 8, output);
        Assert.Contains("Fewer tries are left", output, StringComparison.Ordinal);

        (exit, output) = await RunAsync(opened, "en", "yes", SoftHsm.Pin);
        Assert.True(exit == 0, output);
        Assert.Contains("Fewer tries are left", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("12345678901234567")]
    [InlineData("ab c12")]
    [InlineData("ａｂｃ１２３")]
    public async Task What_cannot_be_a_PIN_never_reaches_the_card(string malformed)
    {
        card.Insert(SoftHsm.SigningToken, TestPki.Shared.Good.Issue().Certificate);

        var (exit, output) = await SignAsync("yes", malformed, SoftHsm.Pin);

        Assert.True(exit == 0, output);
        Assert.DoesNotContain("Fewer tries are left", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_card_it_says_so()
    {
        var (exit, output) = await SignAsync("yes");

        Assert.True(exit == 6, output);
        Assert.Contains("No card was found", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SoftHsm.AuthenticationToken, "no signing certificate")]
    [InlineData("Employee card", "no My Number card")]
    public async Task Another_card_is_told_apart(string label, string said)
    {
        card.Insert(label);

        var (exit, output) = await SignAsync("yes");

        Assert.True(exit == 7, output);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_for_authentication_is_not_used_to_sign()
    {
        card.Insert(SoftHsm.SigningToken, TestPki.Shared.Authentication.Issue().Certificate);

        var (exit, output) = await SignAsync("yes", SoftHsm.Pin);

        Assert.True(exit == 7, output);
        Assert.Contains("user authentication", output, StringComparison.Ordinal);
        Assert.Equal(SigningProgress.Open, (await host.Scene.NewestAsync()).Progress);
    }

    [Fact]
    public async Task A_card_without_a_certificate_is_told_apart()
    {
        card.Insert(SoftHsm.SigningToken);

        Assert.Equal(7, (await SignAsync("yes", SoftHsm.Pin)).Exit);
    }

    [Fact]
    public async Task What_the_service_refuses_is_said_in_its_words()
    {
        card.Insert(SoftHsm.SigningToken, TestPki.Shared.Expired.Issue().Certificate);

        var (exit, output) = await SignAsync("yes", SoftHsm.Pin);

        Assert.True(exit == 10, output);
        Assert.Contains("certificate_expired", output, StringComparison.Ordinal);
    }

    private static string Module => SoftHsm.Module!;

    private async Task<(int Exit, string Output)> SignAsync(params string[] typed) => await RunAsync(await host.Scene.OpenAsync(), "en", typed);

    private Task<(int Exit, string Output)> RunAsync(OpenedSigningSession opened, string language, params string[] typed) => SignerProcess.RunAsync(
        card, [$"{SigningHost.AppOrigin}/sign#{opened.Token}", "--service", host.Origin, "--module", Module, "--language", language], typed);
}
