using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Review;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Accounts;

/// <summary>Registers who may call.</summary>
public static class AccessServices
{
    /// <summary>
    /// The schemes of the endpoints for citizens and staff. Needs the session as the default authentication scheme, antiforgery, accounts and
    /// storage.
    /// </summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, CitizenAuthentication>(CitizenAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, null);
        return services.AddSingleton<OwnApplications>().AddSingleton<DepartmentApplications>();
    }
}
