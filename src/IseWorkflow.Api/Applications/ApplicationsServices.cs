using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Applications;

/// <summary>Registers applications.</summary>
public static class ApplicationsServices
{
    /// <summary>What citizens do with applications. Needs access, the catalogue, storage and the lifecycle.</summary>
    /// <param name="configuration">Its section <c>Applications</c> (where the city's limit differs from the built-in one).</param>
    public static IServiceCollection AddApplications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApplicationsOptions>()
            .Bind(configuration.GetSection(ApplicationsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<AttachmentKeeper>();
        services.TryAddSingleton<ApplicationFiles>();
        services.TryAddSingleton<IntakeGate>();
        return services
            .AddSingleton<UploadDesk>()
            .AddSingleton(provider => new ApplicantLimit(
                provider.GetRequiredService<IApplicationStore>(),
                provider.GetRequiredService<IOptions<ApplicationsOptions>>().Value.MostPerDay,
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ApplicationIntake>()
            .AddSingleton<ApplicationCorrection>()
            .AddSingleton<ApplicationSending>()
            .AddSingleton<ApplicationWithdrawal>()
            .AddSingleton<ErasureRun>();
    }
}
