using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Review;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IseWorkflow.Api.Review;

/// <summary>Registers the review.</summary>
public static class ReviewServices
{
    /// <summary>
    /// What staff do with applications, and the mail of the morning. Needs access, the catalogue, signing, notices, storage and the lifecycle.
    /// </summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.TryAddSingleton<AttachmentKeeper>();
        services.TryAddSingleton<ApplicationFiles>();
        services.TryAddSingleton<RunOnce>();
        return services
            .AddSingleton<ReviewFiles>()
            .AddSingleton<ReviewDesk>()
            .AddSingleton<Worklists>()
            .AddSingleton<MorningMail>();
    }
}
