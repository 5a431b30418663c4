using System.Net;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// Between our adapter and Stripe: each request passes the gate first, and may get lost before Stripe has it, or its answer after Stripe did
/// what was asked.
/// </summary>
internal sealed class Wire(HttpMessageHandler stripe, Interleaving interleaving, Random chance) : DelegatingHandler(stripe)
{
    /// <summary>True while nothing comes back, whether or not it gets there.</summary>
    public bool IsDown { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await interleaving.PassAsync($"{request.Method} {request.RequestUri!.AbsolutePath}");
        if (IsDown ? chance.Next(2) == 0 : interleaving.Fails())
            throw new HttpRequestException("The request is lost.");
        var answer = await base.SendAsync(request, cancellationToken);
        return IsDown || interleaving.Fails() ? Lose(answer) : answer;
    }

    /// <summary>The line breaks, or somebody in between says that it did.</summary>
    private HttpResponseMessage Lose(HttpResponseMessage answer)
    {
        answer.Dispose();
        return chance.Next(2) == 0
            ? throw new HttpRequestException("The answer is lost.")
            : new(HttpStatusCode.BadGateway) { Content = new StringContent("<h1>Bad gateway</h1>") };
    }
}
