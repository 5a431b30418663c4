using System.Text.Json.Serialization;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Signing;

/// <summary>What the signing app asks, with the session's token as bearer. It carries no cookie, so no other site can ask in a citizen's name.</summary>
internal static class AppSide
{
    private static readonly LocalizedText City = new("伊勢市", "City of Ise");

    public static async Task<IResult> FetchAsync(HttpRequest request, SigningCounter counter, CancellationToken cancellation)
    {
        var fetched = await counter.FetchAsync(request.FindLinkSecret(), cancellation);
        return fetched.Match(document => TypedResults.Ok(DocumentAnswer.Of(document)), refused => refused.ToProblem());
    }

    public static async Task<IResult> SubmitAsync(
        HttpRequest request, SignatureRequest posted, SigningCounter counter, CancellationToken cancellation)
    {
        if (posted.Signature is not { } value)
            return TypedResults.BadRequest();
        if (!posted.Read(value).Is(out var signature, out var malformed))
            return malformed.ToProblem();
        var submitted = await counter.SubmitAsync(request.FindLinkSecret(), signature, cancellation);
        return submitted.Match(_ => TypedResults.Ok(new { status = "accepted" }), refused => refused.ToProblem());
    }

    private sealed record DocumentAnswer(
        LocalizedText Procedure, LocalizedText City, string MatchingCode, ReadOnlyMemory<byte> Document, string ContentType, string Sha256, DateTimeOffset ExpiresAt)
    {
        public static DocumentAnswer Of(DocumentToSign document) => new(
            document.Procedure, AppSide.City, document.MatchingCode, document.Document, SigningDocument.ContentType, document.Sha256, document.ExpiresAt);
    }
}

/// <summary>A posted signature; octets in base64.</summary>
/// <param name="Format">cms or raw.</param>
/// <param name="Certificate">The signer's certificate in DER, only with raw.</param>
internal sealed record SignatureRequest(
    [property: JsonRequired] string? Format, [property: JsonRequired] byte[]? Signature, byte[]? Certificate)
{
    /// <param name="signature">The octets of <see cref="Signature"/>.</param>
    public Result<SubmittedSignature> Read(byte[] signature) => Format switch
    {
        "cms" => Submit(SignatureFormat.Cms, signature),
        "raw" => Submit(SignatureFormat.Raw, signature),
        _ => SignatureRefusals.FormatUnknown,
    };

    private SubmittedSignature Submit(SignatureFormat format, byte[] signature) =>
        new(format, signature, Certificate is null ? null : (ReadOnlyMemory<byte>?)Certificate);
}
