using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>What the city owes once an application is paid or free of charge: to post the certificate, or nothing more.</summary>
internal static class Service
{
    public static Decision Begin(Signal signal, Charge? charge, Terms terms, params IReadOnlyList<Effect> before) => terms.IsPosted
        ? Decision.Move(new State.AwaitingMailing(charge, Duties.Begin(signal.At, terms.Deadlines.PostingBusinessDays, terms.Calendar)), before)
        : Decision.Move(
            new State.Completed(signal.At, charge),
            [.. before, new Effect.Notify(NoticeKind.Completed, signal.Id), Ending.Erasure(signal.At, terms)]);
}
