using System.Net;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>Whose a signing session is, and how often it is good.</summary>
[Collection(StrictListTown.Name)]
public sealed class SessionTests(StrictListTown town) : IDisposable
{
    private const int Posts = 6;

    private static readonly TimeSpan LongerThanASession = TimeSpan.FromMinutes(11);

    private readonly SignerApp app = new(town.Addresses.Site);
    private readonly SignerCredential card = town.Pki.Good.Issue();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Of_posts_at_the_same_time_one_counts()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var start = await record.OpenSigningAsync();
        var signature = card.Detached(await app.FetchAsync(start));

        var answers = await Task.WhenAll(Enumerable.Range(0, Posts).Select(_ => app.PostAsync(start, signature)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.AssertProblem(HttpStatusCode.Gone, "signing_session_used"));
        await record.UntilAsync("AwaitingConfirmation");
    }

    [Fact]
    public async Task A_session_that_took_a_signature_takes_no_other()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var start = await record.OpenSigningAsync();
        var document = await app.FetchAsync(start);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(start, card.Detached(document))).Status);

        (await app.PostAsync(start, town.Pki.P384.Issue().Detached(document))).AssertProblem(HttpStatusCode.Gone, "signing_session_used");
        (await app.AskAsync(start)).AssertProblem(HttpStatusCode.Gone, "signing_session_used");
    }

    [Fact]
    public async Task A_session_that_is_over_gives_out_no_document_and_takes_no_signature()
    {
        var start = await (await town.UnsignedAsync()).OpenSigningAsync();
        var document = await app.FetchAsync(start);
        await town.Clock.MoveAsync(LongerThanASession);

        (await app.AskAsync(start)).AssertProblem(HttpStatusCode.Gone, "signing_session_expired");
        (await app.PostAsync(start, card.Detached(document))).AssertProblem(HttpStatusCode.Gone, "signing_session_expired");
    }

    [Fact]
    public async Task A_newer_session_supersedes_the_one_before()
    {
        var record = await town.UnsignedAsync();
        var start = await record.OpenSigningAsync();
        var document = await app.FetchAsync(start);
        await record.OpenSigningAsync();

        (await app.PostAsync(start, card.Detached(document))).AssertProblem(HttpStatusCode.Gone, "signing_session_superseded");
    }

    [Fact]
    public async Task A_token_that_nobody_gave_out_opens_nothing()
    {
        var start = new Uri(town.Addresses.SigningApp, $"/sign#{new string('A', 43)}");

        (await app.AskAsync(start)).AssertProblem(HttpStatusCode.NotFound, "signing_session_unknown");
        (await app.PostAsync(start, card.Raw([1]))).AssertProblem(HttpStatusCode.NotFound, "signing_session_unknown");
    }

    [Fact]
    public async Task After_the_withdrawal_an_open_session_takes_no_signature()
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var start = await record.OpenSigningAsync();
        var document = await app.FetchAsync(start);
        await record.World.Citizen.ChangeAsync(HttpMethod.Post, $"/api/citizen/applications/{record.Id}/withdrawal", new { });
        await record.UntilAsync("Withdrawn");

        (await app.PostAsync(start, card.Detached(document))).AssertProblem(HttpStatusCode.Conflict, "signing_not_awaited");
    }

    [Fact]
    public async Task Another_citizens_browser_neither_opens_nor_watches_a_session()
    {
        var record = await town.UnsignedAsync();
        await record.OpenSigningAsync();
        using var stranger = await ResidentRecord.FilledInAsync(town);
        var sessions = $"/api/citizen/applications/{record.Id}/signing-sessions";

        var opened = await Assert.ThrowsAsync<Local.Demo.DemoStepException>(() => stranger.World.Citizen.ChangeAsync(HttpMethod.Post, sessions, null));
        var watched = await Assert.ThrowsAsync<Local.Demo.DemoStepException>(() => stranger.World.Citizen.SigningProgressAsync(record.Id));

        Assert.Contains("404", opened.Message, StringComparison.Ordinal);
        Assert.Contains("404", watched.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_citizens_session_nobody_opens_or_watches_one()
    {
        var sessions = $"/api/citizen/applications/{(await town.UnsignedAsync()).Id}/signing-sessions";
        using var nobody = new Caller(town.Addresses.Site, keepsCookies: true);

        var opened = await nobody.PostAsync(sessions, new { }, ("X-CSRF-TOKEN", await nobody.AntiforgeryTokenAsync()));

        Assert.Equal(HttpStatusCode.Unauthorized, opened.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"{sessions}/newest")).Status);
    }
}
