using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>What one decision writes.</summary>
/// <param name="Number">The receipt number from now on; null before the city received it.</param>
/// <param name="Signal">Handled now; its payload is kept beside the trail until erasure.</param>
public sealed record Commit(State Next, ReceiptNumber? Number, Signal Signal, AuditEntry Entry, IReadOnlyList<OutboxEntry> Outbox);
