using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Tools.Sign.Service;

/// <summary>The answer to <c>GET /api/citizen/signing/document</c>.</summary>
internal sealed record DocumentAnswer(
    [property: JsonRequired] Text City,
    [property: JsonRequired] Text Procedure,
    [property: JsonRequired] string MatchingCode,
    [property: JsonRequired] byte[] Document,
    [property: JsonRequired] string ContentType,
    [property: JsonRequired] string Sha256)
{
    private const string PlainText = "text/plain; charset=utf-8";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document, if its octets are those whose digest the service named and can be shown as they are.</summary>
    public Step<DocumentToSign> Check()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Document));
        if (digest != Sha256)
            return Outcomes.DigestWrong;
        if (ContentType != PlainText)
            return Outcomes.DocumentUnreadable;
        try
        {
            return new DocumentToSign(City, Procedure, MatchingCode, Document, Strict.GetString(Document), digest);
        }
        catch (DecoderFallbackException)
        {
            return Outcomes.DocumentUnreadable;
        }
    }
}
