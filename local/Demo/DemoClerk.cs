using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>A member of staff who follows the link of a mail.</summary>
internal sealed class DemoClerk(Uri site, bool servesPages = true) : IDisposable
{
    private readonly ServiceClient browser = new(site, servesPages);

    public async Task<JsonNode> OpenAsync(Uri link)
    {
        await browser.PageAsync(link.PathAndQuery);
        return await browser.GetAsync(At(link), link.Secret());
    }

    /// <summary>Sets the fee as it is proposed.</summary>
    public async Task<int> SetProposedFeeAsync(Uri link)
    {
        var view = await OpenAsync(link);
        var proposed = view["proposedFee"] ?? throw new DemoStepException("No fee is proposed.");
        var lines = proposed["lines"]!.AsArray().Select(line => new
        {
            code = line!["code"]!.GetValue<string>(),
            unitPrice = line["unitPrice"]!.GetValue<int>(),
            quantity = line["quantity"]!.GetValue<int>(),
        });
        await browser.PostAsync($"{At(link)}/fee", new { lines, feeRevision = view["feeRevision"]!.GetValue<int>() }, link.Secret());
        return proposed["total"]!.GetValue<int>();
    }

    public Task PostCertificateAsync(Uri link, string trackingNumber) =>
        browser.PostAsync($"{At(link)}/posting", new { trackingNumber }, link.Secret());

    public void Dispose() => browser.Dispose();

    private static string At(Uri link)
    {
        var id = System.Web.HttpUtility.ParseQueryString(link.Query)["id"];
        return $"/api/staff/applications/{id}";
    }
}
