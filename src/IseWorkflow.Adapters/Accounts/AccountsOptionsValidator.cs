using System.Buffers.Text;
using IseWorkflow.Core.Accounts;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Accounts;

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
public sealed class AccountsOptionsValidator : IValidateOptions<AccountsOptions>
{
    public ValidateOptionsResult Validate(string? name, AccountsOptions options) =>
        Base64.IsValid(options.PseudonymKey, out var length) && length >= ApplicantIds.LeastKeyBytes
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Accounts:PseudonymKey has to be base64 of {ApplicantIds.LeastKeyBytes} bytes or more.");
}
