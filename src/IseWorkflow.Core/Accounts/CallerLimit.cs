using System.Net;

namespace IseWorkflow.Core.Accounts;

/// <summary>
/// Bounds how often one internet address asks for something that costs the city or bothers others. Wide enough for a library's terminals
/// behind one address.
/// </summary>
public sealed class CallerLimit(IQuota quota, ApplicantIds ids, TimeProvider time)
{
    public const int RequestsPerHour = 60;

    private static readonly Refusal TooMany = new(
        "too_many_requests",
        RefusalKind.TooMany,
        new(
            "短い時間に多くの操作が行われたため、受け付けを止めています。1時間ほどたってから、もう一度お試しください。",
            "There were too many requests in a short time. Please try again in about an hour."));

    /// <summary>Null where the caller may go on.</summary>
    /// <param name="caller">Null where the server does not know it (a test host, a socket file): all those count as one.</param>
    public async Task<Refusal?> CheckAsync(IPAddress? caller, CancellationToken cancellation)
    {
        var key = $"caller-{ids.ForCaller(caller ?? IPAddress.None)}";
        var window = QuotaWindow.At(key, time.GetUtcNow(), TimeSpan.FromHours(1), RequestsPerHour);
        return await quota.TryTakeAsync(window, cancellation) ? null : TooMany;
    }
}
