using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Accounts;

/// <summary>Registers what knows applicants and takes links.</summary>
public static class AccountsServices
{
    /// <summary>Links, pseudonyms and mail verification, from the section <c>Accounts</c>. Needs storage, notices and mail.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountsOptions>().Bind(configuration.GetSection(AccountsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccountsOptions>, AccountsOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IntakeGate>();
        return services
            .AddSingleton<AccessTokens>()
            .AddSingleton(provider => new ApplicantIds(Key(provider)))
            .AddSingleton<CallerLimit>()
            .AddSingleton<VerificationMail>()
            .AddSingleton<MailVerification>();
    }

    private static byte[] Key(IServiceProvider provider) =>
        Convert.FromBase64String(provider.GetRequiredService<IOptions<AccountsOptions>>().Value.PseudonymKey);
}
