using IseWorkflow.Adapters.Accounts;
using IseWorkflow.Adapters.DataProtection;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Mail;
using IseWorkflow.Adapters.Notices;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Adapters.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Adapters;

/// <summary>Registers the systems around the service: storage, mail, signatures, payments.</summary>
public static class AdapterServices
{
    /// <param name="configuration">Of the whole service; each adapter takes its own sections.</param>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration) => services
        .AddStorage(configuration)
        .AddStorageDataProtection()
        .AddMail(configuration)
        .AddNotices(configuration)
        .AddAccounts(configuration)
        .AddStripe(configuration)
        .AddJpki(configuration.GetSection("Signing"));
}
