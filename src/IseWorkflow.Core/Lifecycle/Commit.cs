using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>What one decision writes.</summary>
/// <param name="Signal">Handled now; its payload is kept beside the trail until erasure.</param>
public sealed record Commit(State Next, Signal Signal, AuditEntry Entry, IReadOnlyList<OutboxEntry> Outbox);
