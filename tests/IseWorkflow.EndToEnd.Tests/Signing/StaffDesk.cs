using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A member of staff with the link to an application, who takes every answer as it comes.</summary>
internal sealed class StaffDesk(LocalTown town, ResidentRecord record) : IDisposable
{
    private readonly Caller caller = new(town.Addresses.Site);

    public void Dispose() => caller.Dispose();

    public async Task<JsonNode> OpenAsync() => (await caller.GetAsync(At, Token)).Json;

    public async Task<Answer> SetProposedFeeAsync()
    {
        var view = await OpenAsync();
        var lines = view["proposedFee"]!["lines"]!.DeepClone();
        return await ActAsync("fee", new { lines, feeRevision = view["feeRevision"]!.GetValue<int>() });
    }

    public Task<Answer> PostAsync() => ActAsync("posting", new { trackingNumber = (string?)null });

    public Task<Answer> RejectAsync(string reason) => ActAsync("rejection", new { reason });

    /// <summary>What the trail says of the certificate at the newest act of a kind, once it has happened.</summary>
    /// <param name="signal">FeeSet or Posted.</param>
    public async Task<string?> FoundAtAsync(string signal)
    {
        var view = await DemoPatience.UntilAsync(OpenAsync, seen => Newest(seen, signal) is not null, $"The entry {signal}");
        return Newest(view, signal)!["certificate"]?["ja"]?.GetValue<string>();
    }

    private string At => $"/api/staff/applications/{record.Id}";

    private (string, string) Token => ("X-Ise-Token", record.StaffLink.Secret());

    private static JsonNode? Newest(JsonNode view, string signal) =>
        view["trail"]!.AsArray().LastOrDefault(entry => entry!["signal"]!.GetValue<string>() == signal);

    private Task<Answer> ActAsync(string what, object body) => caller.PostAsync($"{At}/{what}", body, Token);
}
