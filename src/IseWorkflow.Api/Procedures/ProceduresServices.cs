using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Procedures;

/// <summary>Registers the catalogue.</summary>
public static class ProceduresServices
{
    /// <summary>The catalogue, and what the other features ask of it. Needs the business calendar.</summary>
    /// <param name="configuration">Its sections <c>Procedures</c> and <c>Deadlines</c> (where the city differs from the built-in ones).</param>
    /// <remarks>The catalogue is read when the host starts; a broken file then stops the start, and so does a setting that cannot be.</remarks>
    public static IServiceCollection AddProcedures(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProceduresOptions>().Bind(configuration.GetSection("Procedures")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<Deadlines>().Bind(configuration.GetSection(Deadlines.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<Deadlines>, DeadlinesValidator>();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(Load)
            .AddSingleton(provider => new FeeLimit(Yen.Of(provider.GetRequiredService<IOptions<ProceduresOptions>>().Value.HighestFee)))
            .AddSingleton<AnswerValidator>()
            .AddSingleton<ITermsOf, CatalogueTerms>()
            .AddSingleton<IDesks, CatalogueDesks>()
            .AddHostedService<CatalogueStart>();
    }

    private static Catalogue Load(IServiceProvider provider) => CatalogueLoader.Load(
        provider.GetRequiredService<IOptions<ProceduresOptions>>().Value.FullFolder,
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<IOptions<Deadlines>>().Value);
}
