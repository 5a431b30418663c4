namespace IseWorkflow.Api.Operations;

/// <summary>Who counts as an operator: section <c>Operator</c>. Without authority and audience nobody does, and the endpoints are not there.</summary>
public sealed record OperatorOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Operator";

    /// <summary>The OpenID Connect issuer whose tokens are taken, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>.</summary>
    public string? Authority { get; init; }

    /// <summary>For whom the tokens have to be issued: the client id of the service's registration.</summary>
    public string? Audience { get; init; }

    /// <summary>The role that makes an operator.</summary>
    public string Role { get; init; } = "Ise.Operator";

    /// <summary>The claim that holds roles; Entra ID's by default.</summary>
    public string RoleClaim { get; init; } = "roles";

    public bool IsConfigured => !string.IsNullOrEmpty(Authority) && !string.IsNullOrEmpty(Audience);
}
