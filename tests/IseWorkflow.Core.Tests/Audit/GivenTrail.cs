using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Core.Tests.Audit;

/// <summary>Trails to verify.</summary>
internal static class GivenTrail
{
    /// <summary>A trail of so many entries, as it was written.</summary>
    public static AuditTrail Of(int length) => Of([.. Given.EachSignal(Given.Now).Take(length)]);

    /// <summary>The trail of these signals.</summary>
    public static AuditTrail Of(params IReadOnlyList<Signal> signals)
    {
        var entries = new List<AuditEntry>();
        foreach (var signal in signals)
            entries.Add(AuditEntry.After(entries.LastOrDefault(), signal, Json.Hash(signal), Given.Now, Stage.UnderReview, Stage.UnderReview, null));
        return new(GivenApplication.Head().Id, Given.Now, entries.LastOrDefault(), entries);
    }

    public static AuditTrail With(this AuditTrail trail, int index, Func<AuditEntry, AuditEntry> change) =>
        trail with { Entries = [.. trail.Entries.Select((entry, i) => i == index ? change(entry) : entry)] };

    /// <summary>What a forger would do who knows how.</summary>
    public static AuditEntry Rehashed(AuditEntry entry) => entry with { Hash = entry.ComputeHash() };
}
