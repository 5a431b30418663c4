using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>What travels to an orchestration: that there is a signal, and nothing of what it says. It is also the turn to take next.</summary>
/// <param name="Name">Of the activity that takes the turn: the signal's name, or <see cref="Wake"/>'s.</param>
/// <param name="Id">The signal's id; null for a turn that takes whatever is there.</param>
internal sealed record SignalNotice(string Name, string? Id)
{
    /// <summary>The name of the external event.</summary>
    public const string Event = "Signal";

    /// <summary>Something may be left to do: an operator or the sweep says so, or an effect is to be tried again.</summary>
    public static SignalNotice Wake { get; } = new(nameof(Wake), Id: null);

    /// <summary>The first turn of a new application.</summary>
    public static SignalNotice Submitted { get; } = new(nameof(Signal.Submitted), Id: null);

    /// <summary>The state's wake-up time has come.</summary>
    public static SignalNotice DeadlineReached { get; } = new(nameof(Signal.DeadlineReached), Id: null);

    public static SignalNotice Of(Signal signal) => new(signal.Name, signal.Id);
}
