using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Signing;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class SigningSessionTests
{
    private readonly SigningScene scene = new();

    [Fact]
    public async Task A_good_signature_is_kept_with_its_evidence_and_reaches_the_lifecycle()
    {
        var opened = await scene.OpenAsync();

        Assert.Null(await scene.SignAsync(opened.Token));

        var signed = Assert.IsType<Signal.Signed>(Assert.Single(scene.Inbox));
        Assert.Equal("辻　花子", scene.Signer!.Name);
        var evidence = await scene.Documents.ReadAsync(scene.Application, signed.EvidenceId, SigningScene.Cancellation);
        Assert.Equal(signed.EvidenceId, SignatureEvidence.BlobName(1, evidence!.Bytes.Span));
        Assert.Equal(SigningProgress.Accepted, (await scene.NewestAsync()).Progress);
    }

    [Fact]
    public async Task The_token_is_stored_only_as_a_hash()
    {
        var opened = await scene.OpenAsync();

        Assert.Null(await scene.Sessions.ReadAsync(opened.Token, SigningScene.Cancellation));
        Assert.True(opened.Token.Length >= 22, "at least 128 bits in base64url");
    }

    [Fact]
    public async Task No_session_is_opened_while_no_signature_is_awaited()
    {
        scene.State = new State.AwaitingConfirmation(1, TestPki.Now.AddHours(1));

        Assert.Equal("signing_not_awaited", CodeOf(await scene.Desk.OpenAsync(scene.File.Record, SigningScene.Cancellation)));
    }

    [Fact]
    public async Task An_unknown_token_gets_nothing() =>
        Assert.Equal("signing_session_unknown", CodeOf(await scene.Counter.FetchAsync("x", SigningScene.Cancellation)));

    [Fact]
    public async Task After_ten_minutes_the_session_is_over_for_both_sides()
    {
        var opened = await scene.OpenAsync();
        var document = await scene.FetchAsync(opened.Token);
        scene.Time.Advance(SigningDesk.Lifetime);

        Assert.Equal("signing_session_expired", CodeOf(await scene.Counter.FetchAsync(opened.Token, SigningScene.Cancellation)));
        Assert.Equal("signing_session_expired", await scene.PostAsync(opened.Token, TestPki.Shared.Good.Issue().Detached(document)));
        Assert.Equal(SigningProgress.Expired, (await scene.NewestAsync()).Progress);
        Assert.Empty(scene.Inbox);
    }

    [Fact]
    public async Task A_second_post_is_refused_even_after_a_failed_first_one()
    {
        var opened = await scene.OpenAsync();
        var document = await scene.FetchAsync(opened.Token);

        Assert.Equal("certificate_expired", await scene.PostAsync(opened.Token, TestPki.Shared.Expired.Issue().Detached(document)));
        Assert.Equal("signing_session_used", await scene.PostAsync(opened.Token, TestPki.Shared.Good.Issue().Detached(document)));
        Assert.Empty(scene.Inbox);

        var newest = await scene.NewestAsync();
        Assert.Equal(SigningProgress.Refused, newest.Progress);
        Assert.Equal("certificate_expired", newest.Refusal!.Code);
        Assert.Contains("窓口", newest.Refusal.Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_twenty_posts_at_once_one_is_verified()
    {
        var opened = await scene.OpenAsync();
        var signature = TestPki.Shared.Good.Issue().Detached(await scene.FetchAsync(opened.Token));

        var codes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => scene.PostAsync(opened.Token, signature))));

        Assert.Single(codes, code => code is null);
        Assert.Equal(19, codes.Count(code => code == "signing_session_used"));
        Assert.Single(scene.Inbox);
    }

    [Fact]
    public async Task A_newer_session_supersedes_the_older_one()
    {
        var older = await scene.OpenAsync();
        var newer = await scene.OpenAsync();

        Assert.Equal("signing_session_superseded", CodeOf(await scene.Counter.FetchAsync(older.Token, SigningScene.Cancellation)));
        Assert.Null(await scene.SignAsync(newer.Token));
    }

    [Fact]
    public async Task A_withdrawn_application_takes_no_signature_any_more()
    {
        var opened = await scene.OpenAsync();
        var document = await scene.FetchAsync(opened.Token);
        scene.State = new State.Withdrawn(TestPki.Now);

        Assert.Equal("signing_not_awaited", await scene.PostAsync(opened.Token, TestPki.Shared.Good.Issue().Detached(document)));
        Assert.Null(scene.Signer);
    }

    [Fact]
    public async Task A_fault_while_verifying_ends_the_session_and_lets_the_citizen_begin_again()
    {
        var opened = await scene.OpenAsync();
        scene.BeforeVerifying = () => throw new IOException("storage is away");

        await Assert.ThrowsAsync<IOException>(() => scene.SignAsync(opened.Token));

        Assert.Equal("signing_interrupted", (await scene.NewestAsync()).Refusal!.Code);
        scene.BeforeVerifying = () => { };
        Assert.Null(await scene.SignAsync((await scene.OpenAsync()).Token));
    }

    [Fact]
    public async Task A_stored_document_that_was_changed_is_neither_shown_nor_accepted()
    {
        var opened = await scene.OpenAsync();
        scene.Documents.Tamper(scene.Application, "document-0001", "another text"u8.ToArray());

        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.FetchAsync(opened.Token));
    }

    [Fact]
    public void The_codes_of_all_refusals_differ_and_each_tells_what_to_do()
    {
        Assert.True(SigningRefusals.All.Count > 50);
        Assert.All(SigningRefusals.All, refusal => Assert.EndsWith("。", refusal.Message.Ja, StringComparison.Ordinal));
        Assert.All(SigningRefusals.All, refusal => Assert.EndsWith(".", refusal.Message.En, StringComparison.Ordinal));
    }

    private static string? CodeOf<T>(Result<T> result)
        where T : notnull => result.Is(out _, out var refusal) ? null : refusal.Code;
}
