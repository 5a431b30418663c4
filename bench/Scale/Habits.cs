using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>What citizens, staff and the payment provider do next, and when. All shares and times are assumptions.</summary>
internal sealed class Habits(BusinessCalendar calendar)
{
    private const double NeverSigns = 0.12;
    private const double NeverSends = 0.02;
    private const double NeverPays = 0.04;
    private const double NeverCorrects = 0.15;
    private const double ADayLate = 0.04;

    private static readonly Actor Citizen = Actor.Citizen("c");
    private static readonly Actor Staff = Actor.Staff("s");
    private static readonly Actor Provider = Actor.PaymentProvider("p");
    private static readonly ReceiptNumber Number = ReceiptNumber.Draw(new(Year.Number, 1, 1));
    private static readonly IReadOnlyList<FeeLine> Fee = [new("copy", new("写し", "Copy"), Yen.Of(410), 1)];

    public static Signal Begin(DateTimeOffset at) => new Signal.Submitted("submitted", Citizen, at);

    /// <summary>The next signal that somebody gives in the state; null where nobody does anything and a deadline passes.</summary>
    public Signal? Next(State state, Terms terms, DateTimeOffset now, Random chance) => state switch
    {
        State.AwaitingSignature awaiting => chance.Happens(NeverSigns)
            ? null
            : new Signal.Signed("signed", Citizen, now + chance.Around(TimeSpan.FromMinutes(8)), awaiting.Revision, "e"),
        State.AwaitingConfirmation awaiting => chance.Happens(NeverSends)
            ? null
            : new Signal.Confirmed("confirmed", Citizen, now + chance.Around(TimeSpan.FromMinutes(2)), awaiting.Revision, Number),
        State.UnderReview => Review(terms, now, chance),
        State.Returned returned => chance.Happens(NeverCorrects)
            ? null
            : new Signal.Resubmitted("resubmitted", Citizen, now + chance.Around(TimeSpan.FromDays(1)), returned.Revision + 1),
        State.AwaitingPayment { IsClosing: true } closing => new Signal.PaymentFailed("closed", Provider, now.AddSeconds(5), closing.FeeRevision, Closed: true),
        State.AwaitingPayment awaiting => chance.Happens(NeverPays) ? null : Pay(awaiting, now + chance.Around(TimeSpan.FromHours(5), 1.5)),
        State.AwaitingMailing => new Signal.Posted("posted", Staff, AtWork(now, TimeSpan.FromHours(13), chance), null),
        _ => null,
    };

    private Signal Review(Terms terms, DateTimeOffset now, Random chance)
    {
        var at = AtWork(now, TimeSpan.FromHours(9), chance);
        return chance.NextDouble() switch
        {
            < 0.01 => new Signal.Withdrawn("withdrawn", Citizen, at),
            < 0.03 => new Signal.Rejected("rejected", Staff, at, "r"),
            < 0.10 => new Signal.ReturnedForCorrection("returned", Staff, at, "r"),
            _ => new Signal.FeeSet("fee", Staff, at, terms.CostsFee ? Fee : [], 0),
        };
    }

    private static Signal.PaymentSucceeded Pay(State.AwaitingPayment awaiting, DateTimeOffset at) =>
        new("paid", Provider, at, awaiting.FeeRevision, new("pi", awaiting.Fee, at));

    /// <summary>On the next business day, seldom on the one after, between the hour and half past four.</summary>
    private DateTimeOffset AtWork(DateTimeOffset now, TimeSpan from, Random chance)
    {
        var day = calendar.NextBusinessDay(calendar.DateOf(now));
        if (chance.Happens(ADayLate))
            day = calendar.NextBusinessDay(day);
        return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(9)) + chance.Between(from, TimeSpan.FromHours(16.5));
    }
}
