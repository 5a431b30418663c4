using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IseWorkflow.Functions.Http;

/// <summary>
/// A request's body that ends at the limit which the pipeline sets, as Kestrel's does, but without ending the connection: the Functions host,
/// which passes the body on, would take that for a failure of the worker and answer 500 instead of what the pipeline said.
/// </summary>
internal sealed class BoundedBody(Stream body) : Stream, IHttpMaxRequestBodySizeFeature
{
    private long taken;

    public bool IsReadOnly => taken > 0;

    public long? MaxRequestBodySize { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    /// <summary>Runs the pipeline on the bounded body, and reads what it left.</summary>
    public static async Task RunAsync(HttpContext http, RequestDelegate pipeline)
    {
        var body = http.Request.Body;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } kestrels)
            kestrels.MaxRequestBodySize = null;
        var bounded = new BoundedBody(body);
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(bounded);
        http.Request.Body = bounded;
        await pipeline(http);
        await body.CopyToAsync(Null, http.RequestAborted);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        taken += read;
        return taken > MaxRequestBodySize
            ? throw new BadHttpRequestException("The request body is larger than it may be.", StatusCodes.Status413PayloadTooLarge)
            : read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
