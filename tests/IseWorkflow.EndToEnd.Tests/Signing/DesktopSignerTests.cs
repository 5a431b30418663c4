using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.DesktopSigner;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>The desktop signer as a program of its own, a card in SoftHSM2, and the whole service behind HTTP.</summary>
[Collection(StrictListTown.Name)]
public sealed class DesktopSignerTests : IDisposable
{
    private readonly StrictListTown town;
    private readonly SoftHsm card;

    public DesktopSignerTests(StrictListTown town)
    {
        // Where the tests count it must be there; on somebody's own machine they may do without.
        Assert.SkipWhen(SoftHsm.Module is null && Environment.GetEnvironmentVariable("CI") is null, "SoftHSM2 is not installed (Debian: softhsm2).");
        (this.town, card) = (town, new SoftHsm());
    }

    public void Dispose() => card?.Dispose();

    [Fact]
    public async Task What_the_card_signs_is_accepted_and_the_page_goes_on()
    {
        card.Insert(SoftHsm.SigningToken, town.Pki.Good.Issue().Certificate);
        using var record = await ResidentRecord.FilledInAsync(town);
        var opened = await record.World.Citizen.OpenSigningAsync(record.Id);

        var (exit, output) = await RunAsync(opened, "はい", SoftHsm.Pin);

        Assert.True(exit == 0, output);
        Assert.Contains($"【照合番号】{opened["matchingCode"]!.GetValue<string>()}", output, StringComparison.Ordinal);
        Assert.Contains("住民票", output, StringComparison.Ordinal);
        Assert.Equal("辻　花子", (await record.UntilAsync("AwaitingConfirmation"))["signer"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task After_a_wrong_PIN_it_says_that_tries_are_gone_and_the_same_session_takes_the_right_one()
    {
        card.Insert(SoftHsm.SigningToken, town.Pki.P384.Issue().Certificate);
        using var record = await ResidentRecord.FilledInAsync(town);
        var opened = await record.World.Citizen.OpenSigningAsync(record.Id);

        var (wrong, said) = await RunAsync(opened, "はい", "wrong1");
        Assert.Equal("open", (await record.World.Citizen.SigningProgressAsync(record.Id))["status"]!.GetValue<string>());
        var (right, output) = await RunAsync(opened, "はい", SoftHsm.Pin);

        Assert.True(wrong == 8, said);
        Assert.Contains("残り", said, StringComparison.Ordinal);
        Assert.True(right == 0, output);
        await record.UntilAsync("AwaitingConfirmation");
    }

    [Fact]
    public async Task A_revoked_card_is_refused_in_the_words_of_the_service()
    {
        card.Insert(SoftHsm.SigningToken, town.RevokedFor(3).Certificate);

        var (exit, output) = await SignAsync("はい", SoftHsm.Pin);

        Assert.True(exit == 10, output);
        Assert.Contains("certificate_revoked_moved", output, StringComparison.Ordinal);
        Assert.Contains("いまお住まいの市区町村の窓口", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_for_authentication_on_the_card_leaves_the_session_open()
    {
        card.Insert(SoftHsm.SigningToken, town.Pki.Authentication.Issue().Certificate);

        var (exit, output) = await SignAsync("はい", SoftHsm.Pin);

        Assert.True(exit == 7, output);
        var record = await town.UnsignedAsync();
        Assert.Equal("open", (await record.World.Citizen.SigningProgressAsync(record.Id))["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null, 6)]
    [InlineData(SoftHsm.AuthenticationToken, 7)]
    public async Task Without_the_right_card_it_says_so(string? label, int expected)
    {
        if (label is not null)
            card.Insert(label);

        var (exit, output) = await SignAsync("はい");

        Assert.True(exit == expected, output);
    }

    [Fact]
    public async Task A_session_that_is_over_is_told_before_the_card_is_asked()
    {
        var opened = await OpenAsync();
        await town.Clock.MoveAsync(TimeSpan.FromMinutes(11));

        var (exit, output) = await RunAsync(opened);

        Assert.True(exit == 3, output);
    }

    private async Task<JsonNode> OpenAsync()
    {
        var record = await town.UnsignedAsync();
        return await record.World.Citizen.OpenSigningAsync(record.Id);
    }

    private async Task<(int Exit, string Output)> SignAsync(params string[] typed) => await RunAsync(await OpenAsync(), typed);

    private Task<(int Exit, string Output)> RunAsync(JsonNode opened, params string[] typed) => SignerProcess.RunAsync(
        card,
        [opened["startUrl"]!.GetValue<string>(), "--service", town.Addresses.Site.GetLeftPart(UriPartial.Authority), "--module", SoftHsm.Module!, "--language", "ja"],
        typed);
}
