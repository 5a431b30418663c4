using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace IseWorkflow.Testing.Storage;

/// <summary>Sees each request to storage once, and cuts the wire before one: what a crash between two calls leaves behind.</summary>
public sealed class StorageTraffic : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> requests = new();
    private Func<string, bool> isCut = _ => false;

    /// <summary>Method and unescaped URL of each request so far.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>Requests that match do not leave any more; who sends them sees a <see cref="CutException"/>.</summary>
    public void Cut(Func<string, bool> which) => isCut = which;

    public void Mend() => isCut = _ => false;

    public void Forget() => requests.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        See(message);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        See(message);
        return ProcessNextAsync(message, pipeline);
    }

    private void See(HttpMessage message)
    {
        var request = $"{message.Request.Method} {Uri.UnescapeDataString(message.Request.Uri.ToString())}";
        if (isCut(request))
            throw new CutException(request);
        requests.Enqueue(request);
    }
}

/// <summary>The wire was cut before this request.</summary>
public sealed class CutException(string request) : Exception(request);
