using System.Globalization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Notices;

/// <summary>Everything that a notice is made from.</summary>
/// <param name="Signal">The signal that the notice quotes; null where its payload is not kept.</param>
/// <param name="Language">In which its audience is written to.</param>
internal sealed record NoticeCase(Effect.Notify Notice, Ledger Ledger, Signal? Signal, Terms Terms, Desk Desk, Language Language)
{
    public ApplicationHead Head => Ledger.Head;

    /// <summary>The signal that the notice quotes.</summary>
    /// <exception cref="InvalidOperationException">It is another one, or its payload is gone.</exception>
    public T Quoted<T>()
        where T : Signal => Signal as T ?? throw new InvalidOperationException($"The notice {Notice.Kind} has no {typeof(T).Name} to quote.");

    /// <summary>The state that the notice speaks of.</summary>
    /// <exception cref="InvalidOperationException">It is another one.</exception>
    public T StateAs<T>()
        where T : State => Ledger.State as T ?? throw new InvalidOperationException($"The notice {Notice.Kind} does not fit {Ledger.State.Stage}.");

    public string Date(DateTimeOffset instant) => LetterDate.Write(instant, Language);

    public string Money(Yen amount) => new LocalizedText($"{amount}円", $"{amount} yen").In(Language);

    /// <summary>How many reminders went out.</summary>
    public string Count(int reminders) =>
        new LocalizedText($"{reminders}回目", reminders.ToString(CultureInfo.InvariantCulture)).In(Language);
}
