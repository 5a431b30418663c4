using System.Globalization;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>The revisions of an application's answers, and the signals that speak of one.</summary>
public static class Revisions
{
    private const string Changed = "resubmitted-";

    /// <summary>Of the signal that brings in a further revision.</summary>
    public static string ChangedSignal(int revision) => $"{Changed}{revision:D4}";

    /// <summary>Of the signal that sends a revision.</summary>
    public static string SentSignal(int revision) => $"confirmed-{revision:D4}";

    /// <summary>The revision that a state is about; null where the state does not say.</summary>
    public static int? Of(State state) => state switch
    {
        State.AwaitingSignature awaiting => awaiting.Revision,
        State.AwaitingConfirmation awaiting => awaiting.Revision,
        State.UnderReview review => review.Revision,
        State.Returned returned => returned.Revision,
        _ => null,
    };

    /// <summary>The revision in force: the state's, else that of the last change in the trail, else the first.</summary>
    public static int InForce(State state, IEnumerable<AuditEntry> trail) => Of(state) ?? LastChange(trail) ?? 1;

    private static int? LastChange(IEnumerable<AuditEntry> trail) => trail
        .Where(entry => entry.RefusalCode is null && entry.SignalId.StartsWith(Changed, StringComparison.Ordinal))
        .Select(entry => (int?)int.Parse(entry.SignalId[Changed.Length..], CultureInfo.InvariantCulture))
        .LastOrDefault();
}
