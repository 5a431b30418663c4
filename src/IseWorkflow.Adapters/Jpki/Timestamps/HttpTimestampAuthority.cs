using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using IseWorkflow.Core.Signing.Timestamps;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Jpki.Timestamps;

/// <summary>Asks a time-stamping authority over HTTP (RFC 3161, 3.4), and keeps only what it could verify.</summary>
/// <param name="http">Its timeout bounds the whole answer.</param>
public sealed partial class HttpTimestampAuthority(HttpClient http, Uri url, TimestampTrust trust, ILogger<HttpTimestampAuthority> logger) : ITimestampAuthority
{
    private const int MaxAnswerLength = 64 * 1024;
    private const int NonceLength = 16;

    public async Task<ReadOnlyMemory<byte>?> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation)
    {
        try
        {
            var question = Rfc3161TimestampRequest.CreateFromHash(
                sha256, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(NonceLength), requestSignerCertificates: true);
            var token = ReadToken(question, await AskAsync(question.Encode(), cancellation));
            trust.Verify(token, sha256);
            return token;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // The network fails in many ways; nothing that this authority does may cost a citizen the signature.
            LogMissing(e);
            return null;
        }
    }

    private static byte[] ReadToken(Rfc3161TimestampRequest question, byte[] answer)
    {
        var token = question.ProcessResponse(answer, out var read);
        return read == answer.Length ? token.AsSignedCms().Encode() : throw new InvalidDataException("Something follows the answer.");
    }

    private async Task<byte[]> AskAsync(byte[] question, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(http.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(question) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxAnswerLength, deadline.Token);
        return await response.Content.ReadAsByteArrayAsync(deadline.Token);
    }

    [LoggerMessage(LogLevel.Error, "Evidence stays without a timestamp for now.")]
    private partial void LogMissing(Exception exception);
}
