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
    /// <returns>Its total in yen.</returns>
    public async Task<int> SetProposedFeeAsync(Uri link)
    {
        var view = await OpenAsync(link);
        return await SetFeeAsync(link, view, Proposed(view));
    }

    /// <summary>Sets the proposed fee with another price of its first line.</summary>
    /// <param name="unitPrice">In yen.</param>
    /// <param name="reason">As the citizen reads it.</param>
    /// <returns>Its total in yen.</returns>
    public async Task<int> CorrectFeeAsync(Uri link, int unitPrice, string reason)
    {
        var view = await OpenAsync(link);
        var proposed = Proposed(view);
        proposed[0] = proposed[0] with { UnitPrice = unitPrice, Reason = reason };
        return await SetFeeAsync(link, view, proposed);
    }

    /// <param name="reason">As the citizen reads it.</param>
    public Task RejectAsync(Uri link, string reason) => browser.PostAsync($"{At(link)}/rejection", new { reason }, link.Secret());

    public Task PostCertificateAsync(Uri link, string trackingNumber) =>
        browser.PostAsync($"{At(link)}/posting", new { trackingNumber }, link.Secret());

    public void Dispose() => browser.Dispose();

    private async Task<int> SetFeeAsync(Uri link, JsonNode view, IReadOnlyList<Line> lines)
    {
        await browser.PostAsync($"{At(link)}/fee", new { lines, feeRevision = view["feeRevision"]!.GetValue<int>() }, link.Secret());
        return lines.Sum(line => line.UnitPrice * line.Quantity);
    }

    private static List<Line> Proposed(JsonNode view) => [.. (view["proposedFee"] ?? throw new DemoStepException("No fee is proposed."))["lines"]!
        .AsArray()
        .Select(line => new Line(line!["code"]!.GetValue<string>(), line["unitPrice"]!.GetValue<int>(), line["quantity"]!.GetValue<int>(), null))];

    private static string At(Uri link)
    {
        var id = System.Web.HttpUtility.ParseQueryString(link.Query)["id"];
        return $"/api/staff/applications/{id}";
    }

    private sealed record Line(string Code, int UnitPrice, int Quantity, string? Reason);
}
