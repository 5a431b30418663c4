using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>One answer of the lifecycle.</summary>
/// <param name="Facts">What held when it was given.</param>
/// <param name="Moves">It is a transition; what neither moves nor refuses is noted in the trail.</param>
/// <param name="Effects">In words, without the publishing that every transition brings.</param>
internal sealed record Observation(Stage From, Sample Sample, IReadOnlyList<string> Facts, Stage To, bool Moves, string? Refusal, string Effects)
{
    public static Observation Of(State state, Sample sample, Terms terms, Decision decision) => new(
        state.Stage,
        sample,
        Diagram.Facts.Of(state, terms),
        decision.Next.Stage,
        decision.Effects.Any(effect => effect is Effect.PublishState) && sample.Signal is not Core.Lifecycle.Signal.EffectsRetried,
        decision.Refusal?.Code,
        string.Join(", ", decision.Effects.Select(InWords).Where(words => words.Length > 0)));

    public string Signal => Sample.Signal.Name;

    private static string InWords(Effect effect) => effect switch
    {
        Effect.PublishState => "",
        Effect.Notify notice => $"notice `{notice.Kind}`",
        Effect.Refund refund => $"refund `{refund.Reason}`",
        Effect.CloseCheckout => "close the checkout",
        Effect.ScheduleErasure => "schedule erasure",
        _ => effect.GetType().Name,
    };
}
