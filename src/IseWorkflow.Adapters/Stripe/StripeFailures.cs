using System.Runtime.CompilerServices;
using IseWorkflow.Core.Payments;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>What went wrong at Stripe or on the way, without Stripe's words and without its exception: both may quote what a citizen typed.</summary>
internal static class StripeFailures
{
    /// <exception cref="PaymentProviderException">Stripe refused, or did not answer in time.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (Exception error) when (IsOutside(error) && !cancellation.IsCancellationRequested)
        {
            throw Describe(error);
        }
    }

    /// <summary>The same for pages of a list, each of which is a request.</summary>
    public static async IAsyncEnumerable<T> AskAsync<T>(
        IAsyncEnumerable<T> pages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var each = pages.GetAsyncEnumerator(cancellation);
        while (await AskAsync(async () => await each.MoveNextAsync(), cancellation))
            yield return each.Current;
    }

    public static bool Has(this StripeException error, string code) => error.StripeError?.Code == code;

    private static bool IsOutside(Exception error) => error is StripeException or HttpRequestException or IOException or OperationCanceledException;

    private static PaymentProviderException Describe(Exception error) => error switch
    {
        StripeException { StripeError: { } said } refused => new(
            $"Stripe answered {(int)refused.HttpStatusCode} ({said.Type}, {said.Code ?? "no code"}, parameter {said.Param ?? "none"}, "
            + $"request {Id(refused)})."),
        StripeException broken => new($"Stripe's answer {(int)broken.HttpStatusCode} cannot be read (request {Id(broken)})."),
        OperationCanceledException => new("Stripe did not answer in time."),
        _ => new($"The connection to Stripe failed ({error.GetType().Name})."),
    };

    private static string Id(StripeException error) => error.StripeResponse?.RequestId ?? "unknown";
}
