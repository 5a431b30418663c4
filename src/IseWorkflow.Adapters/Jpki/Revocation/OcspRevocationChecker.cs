using System.Net.Http.Headers;
using IseWorkflow.Core.Signing.Revocation;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Asks an OCSP responder (RFC 6960) over HTTP.</summary>
/// <param name="http">Its timeout bounds the whole answer.</param>
public sealed partial class OcspRevocationChecker(
    HttpClient http, Uri responder, TimeProvider time, ILogger<OcspRevocationChecker> logger) : IRevocationChecker
{
    internal const string Source = "OCSP";
    private const int MaxAnswerLength = 64 * 1024;

    public async Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation)
    {
        var question = OcspQuestion.About(certificate, issuer);
        try
        {
            var encoded = await AskAsync(question, cancellation);
            return new OcspAnswerReader(question, time.GetUtcNow()).Read(encoded);
        }
        catch (InvalidDataException e)
        {
            return Unknown(e.Message);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // The network fails in many ways, and the parser throws whatever it stumbles over in a hostile answer.
            return Unknown($"There is no usable answer: {e.GetType().Name}.");
        }
    }

    private async Task<byte[]> AskAsync(OcspQuestion question, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(http.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, responder) { Content = new ByteArrayContent(question.Encode()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxAnswerLength, deadline.Token);
        return await response.Content.ReadAsByteArrayAsync(deadline.Token);
    }

    private RevocationAnswer Unknown(string problem)
    {
        LogUnknown(problem);
        return RevocationAnswer.Unknown(Source, time.GetUtcNow(), problem);
    }

    [LoggerMessage(LogLevel.Error, "A certificate could not be checked by OCSP: {Problem}")]
    private partial void LogUnknown(string problem);
}
