using IseWorkflow.Core.Accounts;
using IseWorkflow.Testing.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Accounts;

public sealed class AccessTokensTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero);

    private readonly MemoryAccessTokens store = new();
    private readonly FakeTimeProvider time = new(Start);
    private readonly AccessTokens tokens;

    public AccessTokensTests() => tokens = new(store, time);

    [Fact]
    public async Task A_link_is_taken_for_its_purpose_and_names_its_subject()
    {
        var secret = await IssueAsync(TokenPurpose.Pay);

        var token = await CheckAsync(secret, TokenPurpose.Pay);

        Assert.Equal("subject", token.OrThrow().Subject);
    }

    [Fact]
    public async Task The_secret_itself_is_not_stored()
    {
        var secret = await IssueAsync(TokenPurpose.Pay);

        var (hash, token) = Assert.Single(store.ByHash);
        Assert.Equal(TokenSecret.Hash(secret), hash);
        Assert.DoesNotContain(secret, Json.Write(token), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_has_more_than_128_bits_and_goes_into_a_fragment_as_it_is()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => TokenSecret.Draw()).ToHashSet();

        Assert.Equal(1000, drawn.Count);
        Assert.All(drawn, secret => Assert.Matches("^[A-Za-z0-9_-]{43}$", secret));
    }

    [Fact]
    public async Task A_link_for_another_purpose_is_as_unknown_as_one_that_does_not_exist()
    {
        var secret = await IssueAsync(TokenPurpose.Status);

        Assert.Equal("link_unknown", CodeOf(await CheckAsync(secret, TokenPurpose.StaffApplication)));
        Assert.Equal("link_unknown", CodeOf(await CheckAsync(TokenSecret.Draw(), TokenPurpose.Status)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task What_is_not_a_secret_is_unknown(string? secret) =>
        Assert.Equal("link_unknown", CodeOf(await CheckAsync(secret, TokenPurpose.Pay)));

    [Fact]
    public async Task A_link_expires_at_its_instant_and_not_before()
    {
        var secret = await IssueAsync(TokenPurpose.VerifyMail);

        time.SetUtcNow(Start.AddHours(1).AddTicks(-1));
        Assert.Null(CodeOf(await CheckAsync(secret, TokenPurpose.VerifyMail)));
        time.SetUtcNow(Start.AddHours(1));
        Assert.Equal("link_expired", CodeOf(await CheckAsync(secret, TokenPurpose.VerifyMail)));
        Assert.Equal("link_expired", CodeOf(await UseAsync(secret)));
    }

    [Fact]
    public async Task A_single_use_link_is_used_once()
    {
        var secret = await IssueAsync(TokenPurpose.VerifyMail);

        Assert.Null(CodeOf(await UseAsync(secret)));
        Assert.Equal("link_already_used", CodeOf(await UseAsync(secret)));
        Assert.Equal("link_already_used", CodeOf(await CheckAsync(secret, TokenPurpose.VerifyMail)));
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up()
    {
        var secret = await IssueAsync(TokenPurpose.VerifyMail);

        await CheckAsync(secret, TokenPurpose.VerifyMail);

        Assert.Null(CodeOf(await UseAsync(secret)));
    }

    [Fact]
    public async Task A_repeat_that_the_caller_calls_harmless_is_taken_again()
    {
        var secret = await IssueAsync(TokenPurpose.VerifyMail);
        await UseAsync(secret);

        Assert.Null(CodeOf(await UseAsync(secret, again: token => token.Subject == "subject")));
        Assert.Equal("link_already_used", CodeOf(await UseAsync(secret, again: token => token.Subject == "another")));
    }

    private Task<string> IssueAsync(TokenPurpose purpose) =>
        tokens.IssueAsync(purpose, "subject", null, Start.AddHours(1), TestContext.Current.CancellationToken);

    private Task<Result<AccessToken>> CheckAsync(string? secret, TokenPurpose purpose) =>
        tokens.CheckAsync(secret, purpose, TestContext.Current.CancellationToken);

    private Task<Result<AccessToken>> UseAsync(string secret, Func<AccessToken, bool>? again = null) =>
        tokens.UseAsync(secret, TokenPurpose.VerifyMail, again ?? (_ => false), TestContext.Current.CancellationToken);

    private static string? CodeOf(Result<AccessToken> result) => result.Match(_ => null as string, refusal => refusal.Code);
}
