using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Calendar;
using IseWorkflow.Api.Hosting;
using IseWorkflow.Api.Lifecycle;
using IseWorkflow.Api.Notices;
using IseWorkflow.Api.Operations;
using IseWorkflow.Api.Payments;
using IseWorkflow.Api.Problems;
using IseWorkflow.Api.Procedures;
using IseWorkflow.Api.Review;
using IseWorkflow.Api.Signing;
using IseWorkflow.Core;
using IseWorkflow.Core.Health;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api;

/// <summary>Registers the service over the ports of Core. The host adds the adapters and a lifecycle runtime.</summary>
public static class IseServices
{
    /// <param name="configuration">Of the whole service; each feature takes its own sections.</param>
    public static IServiceCollection AddIse(this IServiceCollection services, IConfiguration configuration) => services
        .AddPipeline()
        .AddCaller(configuration)
        .AddSessions()
        .AddAccess()
        .AddLifecycle()
        .AddCalendar(configuration)
        .AddProcedures(configuration)
        .AddApplications(configuration)
        .AddSigning(configuration.GetSection("Signing"))
        .AddReview()
        .AddMailReports(configuration)
        .AddPayments(configuration)
        .AddOperations(configuration);

    private static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledFailures>();
        services.AddSingleton<IOutages, CoreOutages>();
        services.AddOpenApi();
        services.Configure<JsonOptions>(options =>
        {
            options.SerializerOptions.Encoder = Json.Options.Encoder;
            options.SerializerOptions.AllowOutOfOrderMetadataProperties = Json.Options.AllowOutOfOrderMetadataProperties;
        });
        return services;
    }
}
