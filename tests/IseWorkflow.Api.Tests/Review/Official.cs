using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Tests.Review;

/// <summary>A member of staff with a mailed link.</summary>
internal sealed class Official(Caller browser) : IDisposable
{
    public static async Task<Official> OfAsync(ServiceHost host, string application) =>
        new(new Caller(host.Origin, await host.LinkAsync(TokenPurpose.StaffApplication, application)));

    public static async Task<Official> OfDepartmentAsync(ServiceHost host, string department) =>
        new(new Caller(host.Origin, await host.LinkAsync(TokenPurpose.StaffDepartment, department)));

    public Task<Answer> WorklistAsync() => browser.GetAsync("/api/staff/worklist");

    public Task<Answer> ViewAsync(string id) => browser.GetAsync(At(id));

    public Task<Answer> ReadAttachmentAsync(string id, string attachment) => browser.GetAsync($"{At(id)}/attachments/{attachment}");

    public Task<Answer> SetFeeAsync(string id, JsonArray? lines, int feeRevision = 0) =>
        browser.PostAsync($"{At(id)}/fee", new { lines, feeRevision });

    /// <summary>Sets the fee as the service proposes it.</summary>
    public async Task<Answer> SetProposedFeeAsync(string id) => await SetFeeAsync(id, await ProposedAsync(id));

    public async Task<JsonArray> ProposedAsync(string id) => (JsonArray)(await ViewAsync(id)).Json!["proposedFee"]!["lines"]!.DeepClone();

    public Task<Answer> ReturnAsync(string id, string? reason) => browser.PostAsync($"{At(id)}/return", new { reason });

    public Task<Answer> RejectAsync(string id, string? reason) => browser.PostAsync($"{At(id)}/rejection", new { reason });

    public Task<Answer> PostAsync(string id, string? trackingNumber) => browser.PostAsync($"{At(id)}/posting", new { trackingNumber });

    public void Dispose() => browser.Dispose();

    private static string At(string id) => $"/api/staff/applications/{id}";
}
