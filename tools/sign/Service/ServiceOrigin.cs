namespace IseWorkflow.Tools.Sign.Service;

/// <summary>The origin of the city's service, from the command line or built in.</summary>
internal static class ServiceOrigin
{
    /// <summary>Null unless it is an origin with TLS; without TLS on this machine only, because the token travels in the clear there.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsProtected(uri) && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 ? uri : null;

    private static bool IsProtected(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
}
