using IseWorkflow.Core.Health;
using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Registers the mail system.</summary>
public static class MailServices
{
    /// <summary>
    /// Mail by SMTP, from the section <c>Mail</c>. Where <c>Mail:Provider</c> names another system, only the options: the host brings the sender.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(MailOptions.Section);
        services.AddOptions<MailOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return section[nameof(MailOptions.Provider)] is null or MailOptions.SmtpProvider
            ? services.AddSingleton<IMailSender, SmtpMailSender>().AddSingleton<IHealthProbe, SmtpProbe>()
            : services;
    }

    /// <summary>A mail system of the host's own, kept within its quota.</summary>
    /// <param name="system">Hands one mail over. Told to wait, it throws <see cref="MailNotTakenException"/> with the time.</param>
    public static IServiceCollection AddPacedMail(this IServiceCollection services, Func<IServiceProvider, IMailSender> system)
    {
        services.AddOptions<MailPaceOptions>().BindConfiguration(MailPaceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<MailPace>()
            .AddSingleton<IMailSender>(provider => new PacedMailSender(
                system(provider), provider.GetRequiredService<MailPace>(), provider.GetRequiredService<IMailLog>()));
    }
}
