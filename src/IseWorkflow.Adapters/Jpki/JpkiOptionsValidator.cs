using IseWorkflow.Adapters.Jpki.Timestamps;
using IseWorkflow.Core.Signing;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Stops the start where no signature could be verified.</summary>
internal sealed class JpkiOptionsValidator : IValidateOptions<JpkiOptions>
{
    public ValidateOptionsResult Validate(string? name, JpkiOptions options)
    {
        if (options.Algorithms.Except(SignatureAlgorithm.All.Select(a => a.Name)).FirstOrDefault() is { } unknown)
            return ValidateOptionsResult.Fail($"Signing:Algorithms names \"{unknown}\"; known are {string.Join(", ", SignatureAlgorithm.All.Select(a => a.Name))}.");
        if ((options.Revocation.Problem(options.AllowTestPolicy) ?? options.Timestamp.Problem()) is { } problem)
            return ValidateOptionsResult.Fail(problem);
        try
        {
            RootFiles.Load(options.Roots);
            TimestampTrust.Load(options.Timestamp.Roots);
            return ValidateOptionsResult.Success;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or System.Security.Cryptography.CryptographicException)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
