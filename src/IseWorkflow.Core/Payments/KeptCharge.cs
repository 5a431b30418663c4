using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>Which charge counts.</summary>
public static class KeptCharge
{
    /// <summary>The charge that the city keeps for the application; null where none counts.</summary>
    public static Charge? Of(State state) => state switch
    {
        State.AwaitingMailing mailing => mailing.Charge,
        State.Final final => final.Charge,
        _ => null,
    };
}
