using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>What may happen once, or so often, however many try at the same time.</summary>
public sealed class SingleUseTests : StorageTest
{
    private static readonly AccessToken Token = new(TokenPurpose.Pay, "application", null, Given.Now.AddDays(14));

    private static readonly ApplicationId Application = ApplicationId.New(TimeProvider.System);

    [Fact]
    public async Task A_token_is_read_as_it_was_issued_and_an_unknown_one_is_not_found()
    {
        var token = Token with { Purpose = TokenPurpose.VerifyMail, Subject = "hanako@example.jp", Detail = "juminhyo" };
        await Storage.AccessTokens.CreateAsync("hash", token, Cancellation);

        Assert.Equal(token, await Storage.AccessTokens.ReadAsync("hash", Cancellation));
        Assert.Null(await Storage.AccessTokens.ReadAsync("other", Cancellation));
        Assert.False(await Storage.AccessTokens.TryUseAsync("other", Given.Now, Cancellation));
    }

    [Fact]
    public async Task Of_twenty_who_use_a_token_at_once_one_succeeds()
    {
        await Storage.AccessTokens.CreateAsync("hash", Token, Cancellation);

        var used = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Storage.AccessTokens.TryUseAsync("hash", Given.Now, Cancellation)));

        Assert.Single(used, true);
        Assert.Equal(Given.Now, (await Storage.AccessTokens.ReadAsync("hash", Cancellation))!.UsedAt);
        Assert.False(await Storage.AccessTokens.TryUseAsync("hash", Given.Now.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Of_twenty_signatures_for_a_session_one_is_taken()
    {
        var session = SessionOf("token-1");
        await Storage.SigningSessions.CreateAsync(session, Cancellation);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Storage.SigningSessions.TryConsumeAsync(session, Cancellation)));

        Assert.Single(taken, true);
        var stored = await Storage.SigningSessions.ReadAsync("token-1", Cancellation);
        Assert.Equal(SigningStatus.Consumed, stored!.Outcome!.Status);
    }

    [Fact]
    public async Task A_closed_session_keeps_its_outcome_and_takes_no_signature()
    {
        var session = SessionOf("token-1");
        await Storage.SigningSessions.CreateAsync(session, Cancellation);
        await Storage.SigningSessions.TryConsumeAsync(session, Cancellation);

        await Storage.SigningSessions.CloseAsync(session, new(SigningStatus.Refused, "certificate_revoked"), Cancellation);

        Assert.False(await Storage.SigningSessions.TryConsumeAsync(session, Cancellation));
        var stored = await Storage.SigningSessions.ReadAsync("token-1", Cancellation);
        Assert.Equal(session with { Outcome = new(SigningStatus.Refused, "certificate_revoked") }, stored);
    }

    [Fact]
    public async Task The_newest_session_of_a_revision_is_found()
    {
        foreach (var session in new[] { SessionOf("token-1"), SessionOf("token-2"), SessionOf("token-3") with { Revision = 2 } })
            await Storage.SigningSessions.CreateAsync(session, Cancellation);

        Assert.Equal("token-2", (await Storage.SigningSessions.ReadNewestAsync(Application, 1, Cancellation))!.TokenHash);
        Assert.Equal("token-3", (await Storage.SigningSessions.ReadNewestAsync(Application, 2, Cancellation))!.TokenHash);
        Assert.Null(await Storage.SigningSessions.ReadNewestAsync(Application, 3, Cancellation));
    }

    [Fact]
    public async Task A_quota_of_five_lets_five_of_twenty_pass()
    {
        var window = QuotaWindow.At("mail/花子", Given.Now, TimeSpan.FromHours(1), 5);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Storage.Quota.TryTakeAsync(window, Cancellation)));

        Assert.Equal(5, taken.Count(passed => passed));
        Assert.True(await Storage.Quota.TryTakeAsync(window with { Start = window.End }, Cancellation));
        Assert.True(await Storage.Quota.TryTakeAsync(window with { Key = "other" }, Cancellation));
    }

    [Fact]
    public async Task What_is_given_back_can_be_taken_again_and_no_more_than_was_taken()
    {
        var window = QuotaWindow.At("mail", Given.Now, TimeSpan.FromHours(1), 1);
        await Storage.Quota.TryTakeAsync(window, Cancellation);

        await Storage.Quota.GiveBackAsync(window, Cancellation);
        await Storage.Quota.GiveBackAsync(window, Cancellation);

        Assert.True(await Storage.Quota.TryTakeAsync(window, Cancellation));
        Assert.False(await Storage.Quota.TryTakeAsync(window, Cancellation));
    }

    private static SigningSession SessionOf(string tokenHash) =>
        new(tokenHash, Application, 1, "applicant", "document", "4711", Given.Now.AddMinutes(10), Outcome: null);
}
