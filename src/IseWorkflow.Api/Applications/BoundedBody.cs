using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Applications;

/// <summary>Reads bodies that are not JSON, never more of them than allowed.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 81_920;

    /// <summary>The body; null where it has more bytes than <paramref name="most"/>, whatever it says of its length.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadUpToAsync(this HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
            return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[ChunkBytes];
        while (await request.Body.ReadAsync(chunk, cancellation) is var read && read > 0)
        {
            if (body.Length + read > most)
                return null;
            body.Write(chunk, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
