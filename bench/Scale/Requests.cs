using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>
/// Requests to storage by step, as docs/cost.md counts them on the real host (a signal and its whole turn take eight, a page two); how often
/// people look at a page is an assumption.
/// </summary>
internal static class Requests
{
    private const int LooksAtSigning = 10;
    private const int LooksAtStatus = 3;

    /// <summary>Counts what a signal and its decision ask of storage.</summary>
    public static void Of(Signal signal, Decision decision, Action<Place, int> ask)
    {
        Before(signal, ask);
        if (signal is not Signal.DeadlineReached)
            Acknowledge(ask);
        ask(Place.Applications, 2);
        foreach (var effect in decision.Effects)
            CarryOut(effect, ask);
        if (decision.Effects.Count > 0)
            ask(Place.Applications, 1);
    }

    /// <summary>A marker, the inbox row, and the marker removed.</summary>
    private static void Acknowledge(Action<Place, int> ask)
    {
        ask(Place.Pending, 2);
        ask(Place.Applications, 1);
    }

    /// <summary>What people look at and leave before the signal.</summary>
    private static void Before(Signal signal, Action<Place, int> ask)
    {
        switch (signal)
        {
            case Signal.Submitted:
                ask(Place.Quotas, 4);
                ask(Place.AccessTokens, 4);
                ask(Place.AccessTokensExpiry, 1);
                ask(Place.Applicants, 1);
                break;
            case Signal.Signed:
                ask(Place.Applications, 7 + (2 * LooksAtSigning));
                ask(Place.SigningSessions, 6 + LooksAtSigning);
                ask(Place.Blobs, 5);
                break;
            case Signal.Confirmed:
                ask(Place.ReceiptNumbers, 1);
                ask(Place.Applications, 2 + LooksAtStatus);
                ask(Place.AccessTokens, LooksAtStatus);
                break;
            case Signal.FeeSet or Signal.ReturnedForCorrection or Signal.Rejected or Signal.Posted:
                ask(Place.Applications, 2);
                ask(Place.AccessTokens, 2);
                ask(Place.Blobs, 1);
                break;
            case Signal.PaymentSucceeded:
                ask(Place.Applications, 12);
                ask(Place.AccessTokens, 3);
                break;
        }
    }

    private static void CarryOut(Effect effect, Action<Place, int> ask)
    {
        switch (effect)
        {
            case Effect.PublishState:
                ask(Place.IndexDepartment, 1);
                ask(Place.Applications, 1);
                break;
            case Effect.Notify notify:
                ask(Place.AccessTokens, CarriesLink(notify.Kind) ? 1 : 0);
                break;
            case Effect.ScheduleErasure:
                ask(Place.Applications, 2);
                ask(Place.IndexErasure, 1);
                break;
            case Effect.Refund or Effect.CloseCheckout:
                ask(Place.Applications, 2);
                break;
        }
    }

    private static bool CarriesLink(NoticeKind kind) =>
        kind is not (NoticeKind.Refunded or NoticeKind.Withdrawn or NoticeKind.Expired or NoticeKind.PromiseBroken);
}
