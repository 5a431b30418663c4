using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Adapters.Jpki.Timestamps;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Registers the verification of My Number card signatures.</summary>
public static class JpkiServices
{
    /// <param name="signing">The configuration section <c>Signing</c>.</param>
    public static IServiceCollection AddJpki(this IServiceCollection services, IConfiguration signing)
    {
        services.AddOptions<JpkiOptions>().Configure(options => Bind(signing, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<JpkiOptions>, JpkiOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => RootFiles.Load(provider.GetRequiredService<IOptions<JpkiOptions>>().Value.Roots));
        services.AddSingleton(provider => Examination(
            provider.GetRequiredService<IOptions<JpkiOptions>>().Value, provider.GetRequiredService<TrustedRoots>()));
        services.AddRevocation(signing.GetSection("Revocation").GetValue<RevocationSource?>("Source"));
        if (signing["Timestamp:Url"] is { Length: > 0 })
            services.AddTimestamps();
        services.AddSingleton<ISignatureVerifier, JpkiSignatureVerifier>();
        return services;
    }

    private static void Bind(IConfiguration signing, JpkiOptions options)
    {
        options.Roots = Values(signing.GetSection("Roots"));
        options.Algorithms = Values(signing.GetSection("Algorithms"));
        options.AllowTestPolicy = signing.GetValue<bool>("AllowTestPolicy");
        signing.GetSection("Revocation").Bind(options.Revocation);
        options.Timestamp.Url = signing["Timestamp:Url"] is { Length: > 0 } url ? new Uri(url, UriKind.RelativeOrAbsolute) : null;
        options.Timestamp.Timeout = signing.GetValue("Timestamp:Timeout", options.Timestamp.Timeout);
        options.Timestamp.Roots = Values(signing.GetSection("Timestamp:Roots"));
    }

    /// <summary>A section that is one value or a list of values.</summary>
    private static string[] Values(IConfigurationSection section) =>
        section.Value is { Length: > 0 } single ? [single] : [.. section.GetChildren().Select(child => child.Value).OfType<string>()];

    private static SignatureExamination Examination(JpkiOptions options, TrustedRoots roots) => new(
        roots,
        new SigningProfileRule(options.AllowTestPolicy),
        [.. SignatureAlgorithm.All.Where(a => options.Algorithms.Count == 0 || options.Algorithms.Contains(a.Name))]);
}
