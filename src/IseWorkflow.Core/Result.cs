using System.Diagnostics.CodeAnalysis;

namespace IseWorkflow.Core;

/// <summary>Either a value or the refusal that stands in its place.</summary>
public readonly record struct Result<T>
    where T : notnull
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool Is([NotNullWhen(true)] out T? accepted, [NotNullWhen(false)] out Refusal? refused)
    {
        (accepted, refused) = (value, refusal);
        return refusal is null;
    }

    /// <summary>The value, where a refusal would be a bug of the caller's.</summary>
    /// <exception cref="InvalidOperationException">It is a refusal.</exception>
    public T OrThrow() => refusal is null ? value! : throw new InvalidOperationException($"Refused: {refusal.Code}");

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull => refusal is null ? next(value!) : refusal;

    public Result<TNext> Select<TNext>(Func<T, TNext> next)
        where TNext : notnull => refusal is null ? next(value!) : refusal;

    public TOut Match<TOut>(Func<T, TOut> accepted, Func<Refusal, TOut> refused) =>
        refusal is null ? accepted(value!) : refused(refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
