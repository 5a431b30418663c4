namespace IseWorkflow.Core.Audit;

/// <summary>An application's whole trail as it was read, to be verified here or anywhere else.</summary>
/// <param name="ReadAt">When (UTC).</param>
/// <param name="Newest">The newest entry as the application's state holds it, so that a trail whose end was cut off shows; null before the first.</param>
/// <param name="Entries">Oldest first.</param>
public sealed record AuditTrail(ApplicationId Application, DateTimeOffset ReadAt, AuditEntry? Newest, IReadOnlyList<AuditEntry> Entries)
{
    /// <summary>The first thing that is wrong with it; null where the chain holds and is whole.</summary>
    public TrailFault? FirstFault()
    {
        if (AuditEntry.FirstBroken(Entries) is { } broken)
            return new(broken.ComputeHash() == broken.Hash ? TrailFaultKind.OutOfPlace : TrailFaultKind.Altered, broken);
        return Newest is null || Entries.Contains(Newest) ? null : new(TrailFaultKind.CutOff, Newest);
    }
}
