using Azure.Communication.Email;
using Azure.Identity;
using IseWorkflow.Adapters.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.AzureMail;

/// <summary>Registers Azure Communication Services as the mail system.</summary>
public static class AzureMailServices
{
    /// <summary>From the section <c>Mail</c>. No key: the identity that the service runs under has the role.</summary>
    public static IServiceCollection AddAzureMail(this IServiceCollection services)
    {
        services.AddOptions<AzureMailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => Client(provider.GetRequiredService<IOptions<AzureMailOptions>>().Value))
            .AddSingleton<AzureMailSystem>()
            .AddPacedMail(provider => provider.GetRequiredService<AzureMailSystem>());
    }

    private static EmailClient Client(AzureMailOptions options)
    {
        var settings = new EmailClientOptions();

        // A busy mail system is waited for in the outbox, not in a worker.
        settings.Retry.MaxRetries = 0;
        settings.Retry.NetworkTimeout = TimeSpan.FromSeconds(15);
        return new(options.Endpoint, new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId }), settings);
    }
}
