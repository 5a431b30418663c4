using IseWorkflow.Api.Accounts;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Core.Signing.Timestamps;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Signing;

/// <summary>Registers signing.</summary>
public static class SigningServices
{
    /// <summary>Name of the CORS policy that lets the signing app's page, and no other, call the app's endpoints.</summary>
    internal const string AppPolicy = "signing-app";

    /// <summary>Both sides of signing. Needs access, the catalogue, storage and the lifecycle.</summary>
    /// <param name="signing">The configuration section <c>Signing</c>.</param>
    public static IServiceCollection AddSigning(this IServiceCollection services, IConfiguration signing)
    {
        services.AddOptions<SigningOptions>().Bind(signing).ValidateDataAnnotations().ValidateOnStart();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<SigningOptions>>((cors, options) => cors.AddPolicy(
            AppPolicy,
            policy => policy.WithOrigins(options.Value.AppOrigin).WithMethods("GET", "POST").WithHeaders(LinkSecret.Header, "Content-Type", "Accept-Language")));
        return services
            .AddSingleton<ISignableForms, CatalogueForms>()
            .AddSingleton<SigningDocuments>()
            .AddSingleton<EvidenceTimestamps>()
            .AddSingleton<MissingTimestamps>()
            .AddSingleton<SignatureIntake>()
            .AddSingleton<SigningDesk>()
            .AddSingleton<SigningCounter>()
            .AddSingleton<SignatureRecheck>();
    }
}
