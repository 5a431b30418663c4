using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Notices;

/// <summary>Registers the notices.</summary>
public static class NoticesServices
{
    /// <summary>The notices of the lifecycle and the alerts to the operator. Needs the catalogue, storage, accounts and mail.</summary>
    /// <exception cref="LetterTemplateException">A template is missing or cannot be read: the service does not start.</exception>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NoticesOptions>().Configure(options => Bind(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NoticesOptions>, NoticesOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(new LetterTemplates())
            .AddSingleton(provider => Settings(provider.GetRequiredService<IOptions<NoticesOptions>>().Value))
            .AddSingleton<MailedLinks>()
            .AddSingleton<OperatorAlerts>()
            .AddSingleton<INotifier, Notifier>();
    }

    private static void Bind(IConfiguration configuration, NoticesOptions options)
    {
        configuration.GetSection("Notices").Bind(options);
        options.BaseUrl = configuration["Site:BaseUrl"] ?? "";
        options.Operator = configuration["Operator:Mail"] ?? "";
    }

    private static NoticeSettings Settings(NoticesOptions options) =>
        new(new Uri(options.BaseUrl), EmailAddress.Parse(options.Operator).OrThrow(), options.StaffLanguage);
}
