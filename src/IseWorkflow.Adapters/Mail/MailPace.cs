using IseWorkflow.Core.Accounts;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Keeps all instances of the service together within what the mail system takes, and off it while it asked to be left alone.</summary>
internal sealed class MailPace(IQuota quota, IOptions<MailPaceOptions> options, TimeProvider time)
{
    private long pausedUntil;

    /// <summary>Takes a place for one mail.</summary>
    /// <returns>Null, or how long until there may be one.</returns>
    public async Task<TimeSpan?> TryTakeAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now.UtcTicks < Interlocked.Read(ref pausedUntil))
            return new(Interlocked.Read(ref pausedUntil) - now.UtcTicks);
        var hour = QuotaWindow.At("mail-hour", now, TimeSpan.FromHours(1), options.Value.PerHour);
        if (!await quota.TryTakeAsync(hour, cancellation))
            return hour.End - now;
        var minute = QuotaWindow.At("mail-minute", now, TimeSpan.FromMinutes(1), options.Value.PerMinute);
        if (await quota.TryTakeAsync(minute, cancellation))
            return null;
        await quota.GiveBackAsync(hour, cancellation);
        return minute.End - now;
    }

    /// <summary>The mail system wants to be left alone.</summary>
    public void Pause(TimeSpan patience) => Interlocked.Exchange(ref pausedUntil, (time.GetUtcNow() + patience).UtcTicks);
}
