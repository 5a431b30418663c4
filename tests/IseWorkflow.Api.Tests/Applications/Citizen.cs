using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Procedures;

namespace IseWorkflow.Api.Tests.Applications;

/// <summary>A citizen at a browser, who has proven a mail address or holds the link of an application.</summary>
internal sealed class Citizen(ServiceHost host, Caller browser) : IDisposable
{
    /// <summary>Needs no signature and costs nothing.</summary>
    public const string Dog = "inu-shibo";

    /// <summary>Needs no signature and costs a fee; has attachments, and is posted.</summary>
    public const string LandUse = "yoto-chiiki";

    /// <summary>The guide's procedure: signed, paid and posted.</summary>
    public const string Juminhyo = "juminhyo";

    private static int count;

    public Caller Browser { get; } = browser;

    public static byte[] Pdf { get; } = "%PDF-1.7 a map"u8.ToArray();

    public static async Task<Citizen> SignInAsync(ServiceHost host, string? address = null)
    {
        var browser = new Caller(host.Origin);
        var citizen = new Citizen(host, browser);
        await citizen.RenewTokenAsync();
        address ??= $"citizen{Interlocked.Increment(ref count)}@example.jp";
        await browser.PostAsync("/api/citizen/mail-verifications", new { email = address, procedure = Dog, language = "ja" });
        var mail = host.Mails.Sent.Last(mail => mail.To.Any(to => to.Value == address));
        await browser.PostAsync("/api/citizen/mail-verifications/confirmation", null, (LinkSecret.Header, Secrets.In(mail)));
        await citizen.RenewTokenAsync();
        return citizen;
    }

    /// <summary>The holder of a link, in a browser that knows nothing else.</summary>
    public static Citizen WithLink(ServiceHost host, string secret) => new(host, new Caller(host.Origin, secret));

    /// <summary>The form as a careful citizen fills it in.</summary>
    public async Task<JsonObject> FillInAsync(string procedure, params (string Field, JsonNode Answer)[] chosen)
    {
        var form = host.Procedure(procedure);
        var files = procedure == LandUse ? [("maps", (JsonNode)new JsonArray(await UploadedAsync()))] : Array.Empty<(string, JsonNode)>();
        return FilledForm.Of(form, JapaneseDate.Today(host.Time), onlyRequired: true, [.. chosen, .. files]);
    }

    public Task<Answer> UploadAsync(byte[] bytes, string fileName = "地図.pdf")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return Browser.SendAsync(HttpMethod.Post, "/api/citizen/uploads", content, ("X-File-Name", Uri.EscapeDataString(fileName)));
    }

    public async Task<string> UploadedAsync() => (await UploadAsync(Pdf)).Text("uploadId")!;

    public Task<Answer> SubmitAsync(string procedure, JsonObject answers, string? key = null, string? version = null) => Browser.PostAsync(
        "/api/citizen/applications",
        new { procedure, version = version ?? host.Procedure(procedure).Version.Value, language = "ja", answers },
        ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    /// <summary>Applies, and gives the application's id.</summary>
    public async Task<string> AppliedAsync(string procedure, params (string Field, JsonNode Answer)[] chosen)
    {
        var made = await SubmitAsync(procedure, await FillInAsync(procedure, chosen));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return made.Text("id")!;
    }

    /// <summary>Applies and sends, and gives the application's id.</summary>
    public async Task<string> SentAsync(string procedure, params (string Field, JsonNode Answer)[] chosen)
    {
        var id = await AppliedAsync(procedure, chosen);
        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(id)).Status);
        return id;
    }

    public Task<Answer> ViewAsync(string id) => Browser.GetAsync($"/api/citizen/applications/{id}");

    public Task<Answer> SendAsync(string id, int revision = 1) =>
        Browser.PostAsync($"/api/citizen/applications/{id}/confirmation", new { revision });

    public Task<Answer> CorrectAsync(string id, int revision, JsonObject answers) =>
        Browser.PutAsync($"/api/citizen/applications/{id}/answers", new { revision, answers });

    public Task<Answer> WithdrawAsync(string id) => Browser.PostAsync($"/api/citizen/applications/{id}/withdrawal");

    /// <summary>Signs with the card in the app that the page starts.</summary>
    public async Task SignAsync(string id)
    {
        var opened = await Browser.PostAsync($"/api/citizen/applications/{id}/signing-sessions");
        using var app = new Caller(host.Origin, new Uri(opened.Text("startUrl")!).Fragment[1..]);
        var document = Convert.FromBase64String((await app.GetAsync("/api/citizen/signing/document")).Text("document")!);
        var signature = TestPki.Shared.Good.Issue().Detached(document).Bytes.ToArray();
        var signed = await app.PostAsync("/api/citizen/signing/signature", new { format = "cms", signature });
        Assert.Equal(HttpStatusCode.OK, signed.Status);
    }

    public void Dispose() => Browser.Dispose();

    private async Task RenewTokenAsync() => Browser.AntiforgeryToken = (await Browser.GetAsync("/api/citizen/session")).Text("antiforgeryToken");
}
