using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Api.Tests.Signing;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Tools.Sign;
using IseWorkflow.Tools.Sign.Card;
using IseWorkflow.Tools.Sign.Dialogue;
using IseWorkflow.Tools.Sign.Service;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>What SoftHSM2 cannot be brought to: counting, locking, being taken away.</summary>
public sealed class SignCommandTests : IAsyncLifetime
{
    private static readonly X509Certificate2 Certificate = TestPki.Shared.Good.Issue().Certificate;

    private SigningHost host = null!;
    private string said = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await SigningHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Five_wrong_tries_over_five_runs_lock_the_card_with_a_warning_before_the_last()
    {
        var opened = await host.Scene.OpenAsync();
        var card = new CountingCard(Certificate);

        for (var run = 1; run <= 4; run++)
            Assert.Equal(ExitCode.PinWrong, (await RunAsync(card, opened.Token, "yes", "wrong1")).Code);
        Assert.Equal(ExitCode.PinLocked, (await RunAsync(card, opened.Token, "yes", "yes", "wrong1")).Code);
        Assert.Contains("One more wrong PIN locks the card", said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.PinLocked, (await RunAsync(card, opened.Token, "yes")).Code);
    }

    [Theory]
    [InlineData(5, "Fewer tries are left", "残りの回数が減っています")]
    [InlineData(2, "One try is left", "残りは1回です")]
    public async Task A_wrong_PIN_tells_what_is_left(int before, string en, string ja)
    {
        var opened = await host.Scene.OpenAsync();

        var outcome = await RunAsync(new CountingCard(Certificate, before), opened.Token, "yes", "wrong1");

        Assert.Contains(en, outcome.Message.En, StringComparison.Ordinal);
        Assert.Contains(ja, outcome.Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_try_is_not_spent_unless_the_citizen_says_so()
    {
        var card = new CountingCard(Certificate, left: 1);

        var outcome = await RunAsync(card, (await host.Scene.OpenAsync()).Token, "yes", "no", CountingCard.Pin);

        Assert.Equal(ExitCode.Cancelled, outcome.Code);
        Assert.Equal(1, card.Left);
    }

    [Fact]
    public async Task A_locked_card_is_not_asked_for_its_PIN()
    {
        var outcome = await RunAsync(new CountingCard(Certificate, left: 0), (await host.Scene.OpenAsync()).Token, "yes", CountingCard.Pin);

        Assert.Equal(ExitCode.PinLocked, outcome.Code);
        Assert.Contains("市区町村の窓口", outcome.Message.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain("PIN of the signing certificate", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_taken_away_leaves_the_session_open()
    {
        var outcome = await RunAsync(
            new CountingCard(Certificate) { IsTakenAway = true }, (await host.Scene.OpenAsync()).Token, "yes", CountingCard.Pin);

        Assert.Equal(ExitCode.NoCard, outcome.Code);
        Assert.Contains("CKR_DEVICE_REMOVED", outcome.Message.En, StringComparison.Ordinal);
        Assert.Equal(SigningProgress.Open, (await host.Scene.NewestAsync()).Progress);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/no/such/module.so")]
    [InlineData("/etc/hostname")]
    public async Task Without_a_module_the_citizen_is_told_to_install_one(string? module)
    {
        var outcome = await RunAsync(new Pkcs11CardReader(module), (await host.Scene.OpenAsync()).Token, "yes");

        Assert.Equal(ExitCode.NoCard, outcome.Code);
        Assert.Contains("OpenSC", outcome.Message.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("yes", "")]
    [InlineData("yes", "12", "")]
    [InlineData("no")]
    [InlineData]
    public async Task Giving_up_at_any_question_posts_nothing(params string[] typed)
    {
        Assert.Equal(ExitCode.Cancelled, (await RunAsync(new CountingCard(Certificate), (await host.Scene.OpenAsync()).Token, typed)).Code);
        Assert.Equal(SigningProgress.Open, (await host.Scene.NewestAsync()).Progress);
    }

    [Fact]
    public async Task An_ended_session_is_told_with_the_services_own_words()
    {
        var opened = await host.Scene.OpenAsync();
        host.Scene.Time.Advance(TimeSpan.FromMinutes(10));

        var outcome = await RunAsync(new CountingCard(Certificate), opened.Token);

        Assert.Equal(ExitCode.SessionOver, outcome.Code);
        Assert.Contains("signing_session_expired", outcome.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_session_is_told_before_the_card_is_touched()
    {
        var opened = await host.Scene.OpenAsync();
        Assert.Equal(ExitCode.Signed, (await RunAsync(new CountingCard(Certificate), opened.Token, "yes", CountingCard.Pin)).Code);

        var outcome = await RunAsync(new CountingCard(Certificate), opened.Token, "yes", CountingCard.Pin);

        Assert.Equal(ExitCode.SessionOver, outcome.Code);
        Assert.Contains("signing_session_used", outcome.Message.En, StringComparison.Ordinal);
    }

    private async Task<Outcome> RunAsync(ICardReader reader, string token, params string[] typed)
    {
        var terminal = new ScriptedTerminal(typed);
        using var service = new SigningService(new(host.Origin), Language.En);
        var outcome = await new SignCommand(new Conversation(terminal, Language.En), reader, service).RunAsync(token, Cancellation);
        said = terminal.Output;
        return outcome;
    }
}
