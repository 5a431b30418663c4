using IseWorkflow.Core.Notices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Notices;

/// <summary>Registers what becomes of mails.</summary>
internal static class MailReportsServices
{
    /// <summary>Needs the mail log of the storage.</summary>
    /// <param name="configuration">Its section <c>Mail</c>.</param>
    public static IServiceCollection AddMailReports(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<MailReportsOptions>(configuration.GetSection(MailReportsOptions.Section))
        .AddSingleton<DeliveryReports>();
}
