using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Storage;

/// <summary>
/// Where the service keeps its data: section <c>Storage</c>. Either a connection string (Azurite) or an account's name (managed identity).
/// </summary>
public sealed record StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>For Azurite and for development. Holds a secret, so it has no place in Azure.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The storage account's name; reached with the identity that the service runs under.</summary>
    public string? AccountName { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system-assigned one or a developer's login.</summary>
    public string? ClientId { get; init; }

    /// <summary>
    /// Begins the name of each table and container, so that several services (or tests) share an account. Letters and digits, a letter
    /// first.
    /// </summary>
    public string? TablePrefix { get; init; }
}

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
public sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString) == string.IsNullOrEmpty(options.AccountName))
            return ValidateOptionsResult.Fail("Set either Storage:ConnectionString (Azurite) or Storage:AccountName (managed identity).");
        return Prefix().IsMatch(options.TablePrefix ?? "")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Storage:TablePrefix takes up to 20 letters and digits, a letter first.");
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]{0,19})?$")]
    private static partial Regex Prefix();
}
