using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>An application, and what its citizen and staff know and did.</summary>
internal sealed class SimulatedApplication(ApplicationId id)
{
    public ApplicationId Id { get; } = id;

    /// <summary>Pages of Stripe's that the citizen was sent to.</summary>
    public List<Uri> Pages { get; } = [];

    /// <summary>Those of them that took money when they were looked at last. One that is over never does again.</summary>
    public List<Uri> OpenPages { get; } = [];

    /// <summary>A turn is running; the runtime begins no second one.</summary>
    public bool IsTurning { get; set; }

    /// <summary>How often a turn was disturbed, and so may repeat a mail.</summary>
    public int Disturbances { get; set; }

    /// <summary>Of signals that people send, which have an id for each try.</summary>
    public int NextSignal { get; set; } = 1;

    /// <summary>As it stands in storage, looked at from outside.</summary>
    public required Func<Ledger> Look { get; init; }

    public Ledger Ledger => Look();

    /// <summary>Whether Stripe has something for it.</summary>
    /// <param name="metadata">As we wrote it there.</param>
    public bool IsOf(IReadOnlyDictionary<string, string> metadata) => metadata["application"] == Id.Value;

    public override string ToString() => Id.Value[..6];
}
