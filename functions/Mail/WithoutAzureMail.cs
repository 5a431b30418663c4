using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Functions.Mail;

/// <summary>This build has SMTP only. See docs/adr/azure-mail.md.</summary>
internal static class ChosenMail
{
    /// <exception cref="InvalidOperationException">The configuration chooses Azure's mail.</exception>
    public static IServiceCollection AddChosenMail(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Mail:Provider"] == "AzureCommunication"
            ? throw new InvalidOperationException("Mail:Provider is AzureCommunication, but this program was built with WithAzureMail=false.")
            : services;
}
