namespace IseWorkflow.Tools.Sign;

/// <summary>The link that starts an app: <c>https://sign.example.jp/sign#token</c>.</summary>
internal static class SessionLink
{
    /// <summary>What follows the #; null where there is nothing. The rest of a link is not looked at: it must not say whom to trust.</summary>
    public static string? TokenOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Fragment.Length > 1 ? uri.Fragment[1..] : null;
}
