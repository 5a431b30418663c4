using IseWorkflow.Core.Operations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Operations;

/// <summary>Registers what operators see and do.</summary>
public static class OperationsServices
{
    /// <summary>The operator's endpoints and the switch of intake. Needs access, storage and the lifecycle.</summary>
    /// <param name="configuration">Its section <c>Operator</c>.</param>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(OperatorOptions.Section);
        services.AddOptions<OperatorOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OperatorOptions>, OperatorOptionsValidator>();
        AddOperators(services, section.Get<OperatorOptions>() ?? new());
        services.TryAddSingleton<IntakeGate>();
        return services
            .AddSingleton<Inspections>()
            .AddSingleton<OpenApplications>()
            .AddSingleton<ServiceGauges>();
    }

    private static void AddOperators(IServiceCollection services, OperatorOptions options)
    {
        var authentication = services.AddAuthentication();
        if (options.IsConfigured)
            authentication.AddJwtBearer(OperatorAuthentication.SchemeName, bearer => OperatorAuthentication.Configure(bearer, options));
        else
            authentication.AddScheme<AuthenticationSchemeOptions, NoOperators>(OperatorAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(OperatorAuthentication.PolicyName, policy => Require(policy, options));
    }

    private static void Require(AuthorizationPolicyBuilder policy, OperatorOptions options) => policy
        .AddAuthenticationSchemes(OperatorAuthentication.SchemeName)
        .RequireClaim(options.RoleClaim, options.Role)
        .RequireAssertion(context => ActingOperator.Of(context.User) is not null);
}
