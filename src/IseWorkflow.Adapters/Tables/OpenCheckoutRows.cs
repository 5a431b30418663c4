using Azure.Data.Tables;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// The markers of checkouts that are not over: one partition, oldest first, because the sweep asks for all of them and they are few.
/// </summary>
internal static class OpenCheckoutRows
{
    public const string Partition = "checkout";

    public static TableEntity Of(ApplicationId application, Checkout checkout) => new(Partition, Key(application, checkout))
    {
        ["Application"] = application.Value,
        ["FeeRevision"] = checkout.FeeRevision,
        ["Attempt"] = checkout.Attempt,
        ["OpenedAt"] = checkout.OpenedAt,
    };

    public static (ApplicationId Application, int FeeRevision, int Attempt) Read(TableEntity marker) => (
        ApplicationId.Parse(marker.GetString("Application")).OrThrow(),
        marker.GetInt32("FeeRevision").GetValueOrDefault(),
        marker.GetInt32("Attempt").GetValueOrDefault());

    public static DateTimeOffset OpenedAt(TableEntity marker) => marker.GetDateTimeOffset("OpenedAt").GetValueOrDefault();

    private static string Key(ApplicationId application, Checkout checkout) =>
        $"{TableKeys.Ascending(checkout.OpenedAt)}-{application}-{checkout.FeeRevision:D4}-{checkout.Attempt:D4}";
}
