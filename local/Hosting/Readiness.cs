namespace IseWorkflow.Local.Hosting;

/// <summary>Waits until a child answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Any HTTP answer will do.</summary>
    /// <exception cref="LocalStartException">It ended, or gives no answer.</exception>
    public static async Task WaitAsync(ChildProcess child, Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            while (!await AnswersAsync(http, address, limited.Token))
            {
                if (child.Exited.IsCompleted)
                    throw new LocalStartException($"{child.Name} ended while starting.{Environment.NewLine}{child.LastLines}");
                await Task.Delay(TimeSpan.FromMilliseconds(100), limited.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LocalStartException($"{child.Name} does not answer at {address}.{Environment.NewLine}{child.LastLines}");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return true;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
