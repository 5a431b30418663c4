using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>
/// Stands in for the directory that issues operators' tokens: answers for its metadata and keys in this process, and signs with an RSA key of its
/// own. Its clock is the real one, as that of whoever checks the tokens.
/// </summary>
internal sealed class TestAuthority : HttpMessageHandler
{
    public const string Issuer = "https://login.example.jp/city/v2.0";
    public const string Audience = "3d0c6a52-5a3e-4d5c-8a53-0f6a1d0b7c11";
    public const string Role = "Ise.Operator";

    /// <summary>The object id of the usual operator.</summary>
    public const string Operator = "6f0c2f0e-4b1b-4a0e-9d6a-2f7f0f5d9c11";

    private readonly RsaSecurityKey key = NewKey();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = "key-1" };

    /// <summary>A token as the directory issues it; the rest makes it wrong.</summary>
    public string Token(
        string? role = Role,
        string audience = Audience,
        string issuer = Issuer,
        TimeSpan? expiresIn = null,
        SecurityKey? signedWith = null,
        string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var claims = new Dictionary<string, object> { ["oid"] = Operator, ["sub"] = "pairwise-subject", ["name"] = "運用 太郎" };
        if (role is not null)
            claims["roles"] = new[] { "Other.Role", role };
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = now.AddHours(-2),
            NotBefore = now.AddHours(-2),
            Expires = now + (expiresIn ?? TimeSpan.FromHours(1)),
            SigningCredentials = new(signedWith ?? key, algorithm),
        });
    }

    /// <summary>A token that nobody signed (RFC 7519 section 6).</summary>
    public string Unsigned()
    {
        var parts = Token().Split('.');
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.";
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsolutePath switch
        {
            "/city/v2.0/.well-known/openid-configuration" => Answer(new { issuer = Issuer, jwks_uri = "https://login.example.jp/city/keys" }),
            "/city/keys" => Answer(new { keys = new[] { PublicKey() } }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        });

    private object PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    private static HttpResponseMessage Answer(object json) => new(HttpStatusCode.OK) { Content = JsonContent.Create(json) };
}
