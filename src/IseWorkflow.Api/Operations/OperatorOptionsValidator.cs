using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Operations;

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
internal sealed class OperatorOptionsValidator : IValidateOptions<OperatorOptions>
{
    public ValidateOptionsResult Validate(string? name, OperatorOptions options)
    {
        if (string.IsNullOrEmpty(options.Authority) != string.IsNullOrEmpty(options.Audience))
            return ValidateOptionsResult.Fail("Set both Operator:Authority and Operator:Audience, or neither.");
        if (options.IsConfigured && !IsHttps(options.Authority!))
            return ValidateOptionsResult.Fail("Operator:Authority has to be an https address.");
        return string.IsNullOrWhiteSpace(options.Role) || string.IsNullOrWhiteSpace(options.RoleClaim)
            ? ValidateOptionsResult.Fail("Operator:Role and Operator:RoleClaim cannot be empty.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsHttps(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
