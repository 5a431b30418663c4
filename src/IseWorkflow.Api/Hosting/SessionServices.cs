using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Hosting;

/// <summary>Registers the citizen's session: a cookie, and antiforgery for what changes something.</summary>
internal static class SessionServices
{
    /// <summary>Renewed with use; long enough to look for a document at home in the middle of a form.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = AntiforgeryGuard.Header;
            options.Cookie = new HostCookie("ise-antiforgery", SameSiteMode.Strict);
            options.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        // Lax: who comes back from the payment provider or from a mail is still signed in.
        options.Cookie = new HostCookie("ise-session", SameSiteMode.Lax);
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = Refuse;
        options.Events.OnRedirectToAccessDenied = Refuse;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context) =>
        AccessRefusals.SignedOut.ToProblem().ExecuteAsync(context.HttpContext);
}
