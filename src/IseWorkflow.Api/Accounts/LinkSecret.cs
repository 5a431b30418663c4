using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Accounts;

/// <summary>
/// The secret of a mailed link, or of a signing session, as a page or an app sends it. In a header of its own: Azure's Static Web Apps puts a
/// token of its own into <c>Authorization</c> on the way to the linked backend, so what stands there says nothing of the caller.
/// </summary>
public static class LinkSecret
{
    public const string Header = "X-Ise-Token";

    /// <summary>The secret; null where the request carries none.</summary>
    public static string? FindLinkSecret(this HttpRequest request) =>
        request.Headers[Header].ToString().Trim() is { Length: > 0 } secret ? secret : null;
}
