using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>The books of a walk: no charge is kept without service being owed, and none is given back twice.</summary>
internal sealed class Money
{
    private readonly Dictionary<string, Charge> received = [];
    private readonly Dictionary<string, Charge> givenBack = [];

    public void Receive(Charge charge) => received.Add(charge.PaymentId, charge);

    public void GiveBack(Charge charge)
    {
        Assert.Equal(received[charge.PaymentId], charge);
        Assert.True(givenBack.TryAdd(charge.PaymentId, charge), $"{charge.PaymentId} is given back twice.");
    }

    /// <summary>Every charge is either the one that the city serves for, or on its way back.</summary>
    public void Balance(State state)
    {
        var kept = KeptIn(state);
        Assert.All(received.Values, charge => Assert.NotEqual(charge == kept, givenBack.ContainsKey(charge.PaymentId)));
        Assert.True(kept is null || received.ContainsValue(kept), "A charge is kept that was never received.");
    }

    /// <summary>The charge for which the city owes its service, or has done it.</summary>
    private static Charge? KeptIn(State state) => state switch
    {
        State.AwaitingMailing owed => owed.Charge,
        State.Mailed or State.Completed => ((State.Final)state).Charge,
        State.Final { Charge: { } charge } => throw new InvalidOperationException($"{state.Stage} keeps {charge} and serves nothing."),
        _ => null,
    };
}
