using System.Security.Cryptography;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Tools.Sign;
using IseWorkflow.Tools.Sign.Dialogue;
using IseWorkflow.Tools.Sign.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>The desktop signer before a service, or something in its place, that does not do as the protocol says.</summary>
public sealed class StrangeServiceTests
{
    private static readonly byte[] Document = "申請書\n"u8.ToArray();

    public static TheoryData<string, string> Documents { get; } = new()
    {
        { "another digest", nameof(ExitCode.DocumentUntrusted) },
        { "no text", nameof(ExitCode.DocumentUntrusted) },
        { "another kind", nameof(ExitCode.DocumentUntrusted) },
        { "a member missing", nameof(ExitCode.ServiceUnreachable) },
        { "a web page", nameof(ExitCode.ServiceUnreachable) },
        { "an error without words", nameof(ExitCode.ServiceUnreachable) },
        { "a redirection", nameof(ExitCode.ServiceUnreachable) },
    };

    private static Dictionary<string, Func<IResult>> Answers { get; } = new()
    {
        ["good"] = () => Answer(Document),
        ["another digest"] = () => Answer(Document, sha256: new string('0', 64)),
        ["no text"] = () => Answer([0xc3, 0x28]),
        ["another kind"] = () => Answer(Document, contentType: "application/pdf"),
        ["a member missing"] = () => TypedResults.Ok(new { document = Document }),
        ["a web page"] = () => TypedResults.Text("<html>", "text/html"),
        ["an error without words"] = () => TypedResults.StatusCode(500),
        ["a redirection"] = () => TypedResults.Redirect("/elsewhere"),
        ["escape sequences"] = () => Answer("\u001b[2J消えた\u202e\n"u8.ToArray()),
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_that_cannot_be_trusted_is_not_signed(string what, string code)
    {
        var (outcome, _, posts) = await RunAsync(Answers[what], () => TypedResults.Ok(), "yes", CountingCard.Pin);

        Assert.Equal(code, outcome.Code.ToString());
        Assert.Equal(0, posts);
    }

    [Fact]
    public async Task Hidden_characters_reach_the_terminal_spelled_out()
    {
        var (_, said, _) = await RunAsync(Answers["escape sequences"], () => TypedResults.Ok(), "no");

        Assert.Contains("[U+001B][2J消えた[U+202E]", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_while_posting_sends_the_citizen_to_the_page_and_is_not_repeated()
    {
        var (outcome, _, posts) = await RunAsync(Answers["good"], () => TypedResults.StatusCode(500), "yes", CountingCard.Pin);

        Assert.Equal(ExitCode.ResultUnknown, outcome.Code);
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task Where_nobody_listens_the_service_is_unreachable()
    {
        using var nobody = new SigningService(new("http://127.0.0.1:1"), Language.Ja);
        var command = new SignCommand(new Conversation(new ScriptedTerminal(), Language.Ja), Card(), nobody);

        Assert.Equal(ExitCode.ServiceUnreachable, (await command.RunAsync("token", TestContext.Current.CancellationToken)).Code);
    }

    private static async Task<(Outcome Outcome, string Said, int Posts)> RunAsync(Func<IResult> document, Func<IResult> signature, params string[] typed)
    {
        var posts = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/api/citizen/signing/document", () => document());
        app.MapPost("/api/citizen/signing/signature", () =>
        {
            posts++;
            return signature();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        var terminal = new ScriptedTerminal(typed);
        using var service = new SigningService(new(app.Urls.Single()), Language.En);
        var outcome = await new SignCommand(new Conversation(terminal, Language.En), Card(), service).RunAsync("token", TestContext.Current.CancellationToken);
        return (outcome, terminal.Output, posts);
    }

    private static CountingCard Card() => new(TestPki.Shared.Good.Issue().Certificate);

    private static JsonHttpResult<object> Answer(byte[] document, string? sha256 = null, string contentType = "text/plain; charset=utf-8") =>
        TypedResults.Json<object>(new
        {
            city = new { ja = "伊勢市", en = "City of Ise" },
            procedure = new { ja = "手続", en = "Procedure" },
            matchingCode = "1234",
            document,
            contentType,
            sha256 = sha256 ?? Convert.ToHexStringLower(SHA256.HashData(document)),
        });
}
