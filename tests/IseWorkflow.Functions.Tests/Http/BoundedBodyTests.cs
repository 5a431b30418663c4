using IseWorkflow.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IseWorkflow.Functions.Tests.Http;

public sealed class BoundedBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_within_the_limit_is_read_whole()
    {
        var read = new MemoryStream();
        await RunAsync(size: 1000, limit: 1000, http => http.Request.Body.CopyToAsync(read, Cancellation));
        Assert.Equal(1000, read.Length);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_as_kestrel_refuses_it()
    {
        BadHttpRequestException? refused = null;
        await RunAsync(size: 1001, limit: 1000, async http =>
            refused = await Assert.ThrowsAsync<BadHttpRequestException>(() => http.Request.Body.CopyToAsync(Stream.Null, Cancellation)));
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refused!.StatusCode);
    }

    [Fact]
    public async Task What_the_pipeline_leaves_is_read_so_that_its_answer_arrives() =>
        Assert.Equal(5000, (await RunAsync(size: 5000, limit: 1000, _ => Task.CompletedTask)).Position);

    [Fact]
    public async Task The_limit_cannot_be_changed_once_reading_began() => await RunAsync(size: 100, limit: 1000, async http =>
    {
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>()!;
        Assert.False(limit.IsReadOnly);
        await http.Request.Body.CopyToAsync(Stream.Null, Cancellation);
        Assert.True(limit.IsReadOnly);
    });

    private static async Task<Stream> RunAsync(int size, long limit, RequestDelegate pipeline)
    {
        var body = new MemoryStream(new byte[size]);
        var http = new DefaultHttpContext { Request = { Body = body } };
        await BoundedBody.RunAsync(http, context =>
        {
            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = limit;
            return pipeline(context);
        });
        return body;
    }
}
