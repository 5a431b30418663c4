using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IseWorkflow.Api.Applications;

/// <summary>Registers applications.</summary>
public static class ApplicationsServices
{
    /// <summary>What citizens do with applications. Needs access, the catalogue, storage and the lifecycle.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services)
    {
        services.TryAddSingleton<AttachmentKeeper>();
        services.TryAddSingleton<ApplicationFiles>();
        services.TryAddSingleton<IntakeGate>();
        return services
            .AddSingleton<UploadDesk>()
            .AddSingleton<ApplicationIntake>()
            .AddSingleton<ApplicationCorrection>()
            .AddSingleton<ApplicationSending>()
            .AddSingleton<ApplicationWithdrawal>()
            .AddSingleton<ErasureRun>();
    }
}
