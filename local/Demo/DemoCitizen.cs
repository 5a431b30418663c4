using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>A citizen with a browser.</summary>
internal sealed class DemoCitizen(Uri site, string email, bool servesPages = true) : IDisposable
{
    private readonly ServiceClient browser = new(site, servesPages);

    public string Email => email;

    public async Task<JsonNode> FindProcedureAsync(string code)
    {
        await browser.PageAsync("/");
        var list = (await browser.GetAsync("/api/citizen/procedures")).AsArray();
        if (!list.Any(procedure => procedure!["code"]!.GetValue<string>() == code))
            throw new DemoStepException($"The list has no procedure {code}.");
        await browser.PageAsync($"/procedure?code={code}");
        return await browser.GetAsync($"/api/citizen/procedures/{code}");
    }

    public Task AskForVerificationAsync(string procedure) =>
        ChangeAsync(HttpMethod.Post, "/api/citizen/mail-verifications", new { email, procedure, language = "ja" });

    /// <summary>Opening the linked page changes nothing; its button confirms.</summary>
    public async Task ConfirmMailAsync(Uri link)
    {
        await browser.PageAsync(link.AbsolutePath);
        await browser.PostAsync("/api/citizen/mail-verifications/confirmation", null, link.Secret());
        if ((await browser.GetAsync("/api/citizen/session"))["applicant"]?["email"]?.GetValue<string>() != email)
            throw new DemoStepException("The confirmation did not sign the citizen in.");
    }

    /// <returns>The application's id.</returns>
    public async Task<string> FillInAsync(JsonNode procedure, JsonObject answers)
    {
        var created = await ChangeAsync(
            HttpMethod.Post,
            "/api/citizen/applications",
            new { procedure = procedure["code"], version = procedure["version"], language = "ja", answers },
            ("Idempotency-Key", Guid.NewGuid().ToString("N")));
        return created["id"]!.GetValue<string>();
    }

    public Task<JsonNode> OpenSigningAsync(string application) =>
        ChangeAsync(HttpMethod.Post, $"/api/citizen/applications/{application}/signing-sessions", null);

    public Task<JsonNode> SigningProgressAsync(string application) =>
        browser.GetAsync($"/api/citizen/applications/{application}/signing-sessions/newest");

    /// <summary>The application behind the link of a mail, also long after the session has ended.</summary>
    public Task<JsonNode> FollowAsync(Uri statusLink) => browser.GetAsync("/api/citizen/application", statusLink.Secret());

    public Task<JsonNode> ReadAsync(string application) => browser.GetAsync($"/api/citizen/applications/{application}");

    /// <returns>The receipt number.</returns>
    public async Task<string> SendAsync(string application, int revision)
    {
        var sent = await ChangeAsync(HttpMethod.Post, $"/api/citizen/applications/{application}/confirmation", new { revision });
        return sent["receiptNumber"]!.GetValue<string>();
    }

    public Task<JsonNode> OpenPaymentAsync(Uri link) => browser.GetAsync("/api/citizen/payment", link.Secret());

    /// <param name="method">card or konbini.</param>
    public async Task<Uri> BeginCheckoutAsync(Uri link, string method = "card")
    {
        var begun = await browser.PostAsync("/api/citizen/payment/checkout", new { method }, link.Secret());
        return new Uri(begun["url"]!.GetValue<string>());
    }

    /// <summary>Changes something with the session and its antiforgery token.</summary>
    public async Task<JsonNode> ChangeAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var token = (await browser.GetAsync("/api/citizen/session"))["antiforgeryToken"]!.GetValue<string>();
        return await browser.SendAsync(method, path, body, bearer: null, [.. headers, ("X-CSRF-TOKEN", token)]);
    }

    public void Dispose() => browser.Dispose();
}
