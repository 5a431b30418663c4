using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Api.Signing;

/// <summary>How a browser reaches the signing app, from the configuration section <c>Signing</c>.</summary>
public sealed class SigningOptions
{
    /// <summary>Universal link that starts the app, without a fragment. Its host is the app's own, so that no other app can take the link.</summary>
    [Required]
    public Uri? AppStartUrl { get; set; }

    /// <summary>The origin of the app's page, which may call the app's endpoints from a browser.</summary>
    internal string AppOrigin => AppStartUrl!.GetLeftPart(UriPartial.Authority);
}
