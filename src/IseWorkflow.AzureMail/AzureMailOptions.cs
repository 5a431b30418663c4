using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.AzureMail;

/// <summary>The city's resource of Azure Communication Services: section <c>Mail</c>, beside what every mail system needs.</summary>
public sealed record AzureMailOptions
{
    /// <summary>What <c>Mail:Provider</c> says to choose this mail system.</summary>
    public const string Provider = "AzureCommunication";

    /// <summary>Such as <c>https://ise.japan.communication.azure.com</c>. Reached with the identity that the service runs under.</summary>
    [Required]
    public Uri? Endpoint { get; init; }

    /// <summary>Client id of a user-assigned identity; null for the system-assigned one or a developer's login.</summary>
    public string? ClientId { get; init; }
}
