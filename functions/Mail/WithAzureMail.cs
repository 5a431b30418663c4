using IseWorkflow.AzureMail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Functions.Mail;

/// <summary>Azure's mail, where the configuration chooses it. See docs/adr/azure-mail.md for the other build.</summary>
internal static class ChosenMail
{
    public static IServiceCollection AddChosenMail(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Mail:Provider"] == AzureMailOptions.Provider ? services.AddAzureMail() : services;
}
