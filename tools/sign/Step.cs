using System.Diagnostics.CodeAnalysis;

namespace IseWorkflow.Tools.Sign;

/// <summary>What a step yields, or the outcome with which the attempt ends there.</summary>
internal readonly record struct Step<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Outcome? stop;

    private Step(T? value, Outcome? stop) => (this.value, this.stop) = (value, stop);

    /// <summary>True with the value, or false with the outcome.</summary>
    public bool Is([NotNullWhen(true)] out T? yielded, [NotNullWhen(false)] out Outcome? stopped)
    {
        (yielded, stopped) = (value, stop);
        return stop is null;
    }

    /// <summary>A value whose type is an interface, which no conversion operator may take.</summary>
    public static Step<T> Of(T value) => new(value, null);

    public static implicit operator Step<T>(T value) => new(value, null);

    public static implicit operator Step<T>(Outcome stop) => new(default, stop);
}
