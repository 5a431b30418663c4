using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Tests.Payments.Simulation;

/// <summary>An application, and what its citizen and staff know and did.</summary>
internal sealed class SimulatedApplication(ApplicationId id)
{
    public ApplicationId Id { get; } = id;

    /// <summary>Pages of the provider that the citizen was sent to.</summary>
    public List<Uri> Pages { get; } = [];

    /// <summary>A turn is running; the runtime begins no second one.</summary>
    public bool IsTurning { get; set; }

    /// <summary>How often a turn was disturbed, and so may repeat a mail.</summary>
    public int Disturbances { get; set; }

    /// <summary>Of signals that people send, which have an id for each try.</summary>
    public int NextSignal { get; set; } = 1;

    /// <summary>As it stands in storage, looked at from outside.</summary>
    public required Func<Ledger> Look { get; init; }

    public Ledger Ledger => Look();

    public override string ToString() => Id.Value[..6];
}
