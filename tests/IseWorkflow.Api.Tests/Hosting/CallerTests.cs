using System.Net;
using IseWorkflow.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Tests.Hosting;

public sealed class CallerTests
{
    private static readonly IPAddress Peer = IPAddress.Parse("10.0.0.9");

    [Theory]
    [InlineData(0, "203.0.113.7", "10.0.0.9")]
    [InlineData(1, "203.0.113.7", "203.0.113.7")]
    [InlineData(1, "203.0.113.7:54321", "203.0.113.7")]
    [InlineData(1, "[2001:db8::7]:54321", "2001:db8::7")]
    [InlineData(1, "198.51.100.1, 203.0.113.7", "203.0.113.7")]
    [InlineData(2, "198.51.100.1, 203.0.113.7:443, 192.0.2.1:80", "203.0.113.7")]
    [InlineData(1, "unknown", "10.0.0.9")]
    [InlineData(1, null, "10.0.0.9")]
    public async Task The_caller_is_whom_the_outermost_of_our_proxies_saw(int hops, string? header, string caller) =>
        Assert.Equal(caller, (await PassAsync(hops, header)).Connection.RemoteIpAddress!.ToString());

    [Fact]
    public async Task A_request_that_came_to_the_proxy_over_tls_counts_as_one() =>
        Assert.True((await PassAsync(hops: 1, "203.0.113.7")).Request.IsHttps);

    private static async Task<HttpContext> PassAsync(int hops, string? header)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Http:ForwardedHops", $"{hops}")]).Build();
        await using var services = new ServiceCollection().AddLogging().AddCaller(configuration).BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseForwardedHeaders();
        app.Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Connection.RemoteIpAddress = Peer;
        context.Request.Headers["X-Forwarded-For"] = header;
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        await app.Build()(context);
        return context;
    }
}
