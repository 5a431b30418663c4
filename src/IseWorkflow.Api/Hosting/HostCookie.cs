using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Hosting;

/// <summary>
/// A cookie that no other host and no script can set or read: <c>__Host-</c>, Secure, HttpOnly (RFC 6265bis section 4.1.3.2). Secure on
/// plain HTTP too: browsers take it from a loopback address, and from nowhere else (docs/adr/safari-on-one-machine.md).
/// </summary>
internal sealed class HostCookie : CookieBuilder
{
    private const string Prefix = "__Host-";

    public HostCookie(string name, SameSiteMode sameSite)
    {
        Name = Prefix + name;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
        SameSite = sameSite;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
