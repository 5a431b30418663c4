using System.Globalization;
using IseWorkflow.Local.Accounts;
using IseWorkflow.Local.Stripe;
using Microsoft.Extensions.Configuration.Memory;

namespace IseWorkflow.Local.Hosting;

/// <summary>The service's settings on one machine. Environment variables override each of them.</summary>
internal static class LocalConfiguration
{
    public static MemoryConfigurationSource Of(LocalServices services)
    {
        var addresses = new LocalAddresses(services.Settings.Ports);
        var stripe = new StripeStandInOptions(services.Settings.Ports.Stripe, services.StripeFolder);
        return new()
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Site:BaseUrl"] = Origin(addresses.Site),
                ["Operator:Mail"] = "operator@ise.example.jp",
                ["Accounts:PseudonymKey"] = PseudonymKeyFile.ReadOrCreate(services.DataFolder),
                ["Storage:ConnectionString"] = services.StorageConnectionString,
                ["Mail:From"] = "伊勢市スマート申請 <no-reply@ise.example.jp>",
                ["Mail:Smtp:Host"] = "127.0.0.1",
                ["Mail:Smtp:Port"] = services.Settings.Ports.Smtp.ToString(CultureInfo.InvariantCulture),
                ["Mail:Smtp:UseTls"] = "false",
                ["Stripe:ApiKey"] = stripe.ApiKey,
                ["Stripe:WebhookSecret"] = stripe.WebhookSecret,
                ["Stripe:ApiBase"] = Origin(addresses.Stripe),
                ["Signing:AppStartUrl"] = $"{Origin(addresses.SigningApp)}/sign",
                ["Signing:Roots"] = Path.Combine(services.SigningFolder, "roots"),
                ["Signing:AllowTestPolicy"] = "true",
                ["Signing:Revocation:Source"] = "None",
            },
        };
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
