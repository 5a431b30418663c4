using IseWorkflow.Core.Review;
using Microsoft.Azure.Functions.Worker;

namespace IseWorkflow.Functions.Timers;

/// <summary>What staff are told by the clock. Times are UTC; which days are business days is the calendar's to say.</summary>
public sealed class StaffTimers(MorningMail mail, TimeProvider time)
{
    /// <summary>
    /// At 08:30 in Japan, and again until 10:45 for what the mail system did not take or a crash came before: a department has one mail a day.
    /// </summary>
    [Function("MorningMail")]
    public Task MorningMail([TimerTrigger("0 30,45 23,0,1 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        mail.RunAsync(time.GetUtcNow(), cancellation);
}
