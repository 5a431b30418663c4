using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>What a signal in a state leads to, and in which cases.</summary>
/// <param name="When">The sample's case and the facts that decide; empty where it is always so.</param>
/// <param name="Moves">It is a transition.</param>
/// <param name="Refusal">The code; null for what is not refused.</param>
internal sealed record Answer(Stage From, string Signal, string When, Stage To, bool Moves, string? Refusal, string Effects)
{
    /// <summary>The answers in the order of the life and of the samples.</summary>
    public static IReadOnlyList<Answer> AllOf(IReadOnlyList<Observation> observations) =>
    [
        .. observations.GroupBy(seen => seen.From).OrderBy(stage => stage.Key)
            .SelectMany(stage => stage.GroupBy(seen => seen.Signal).SelectMany(OfSignal)),
    ];

    /// <summary>A special case that is answered like the usual one is none; those that are answered alike stand together.</summary>
    private static IEnumerable<Answer> OfSignal(IEnumerable<Observation> signal)
    {
        var cases = signal.GroupBy(seen => seen.Sample.Case).Select(one => (Name: one.Key, Answers: OfCase([.. one]))).ToList();
        var usual = cases.Find(one => one.Name.Length == 0).Answers ?? cases[0].Answers;
        var special = cases.Where(one => !one.Answers.SequenceEqual(usual)).GroupBy(one => string.Join('|', one.Answers));
        return [.. usual, .. special.SelectMany(alike => Named(string.Join(" or ", alike.Select(one => one.Name)), alike.First().Answers.Where(IsOther)))];

        bool IsOther(Answer answer) => !usual.Any(other => other == answer || other == answer with { When = "" });
    }

    private static IReadOnlyList<Answer> OfCase(List<Observation> sameCase) =>
    [
        .. sameCase
            .GroupBy(seen => (seen.From, seen.Signal, seen.To, seen.Moves, seen.Refusal, seen.Effects))
            .Select(same => new Answer(
                same.Key.From, same.Key.Signal, Distinction.Of([.. same], sameCase), same.Key.To, same.Key.Moves, same.Key.Refusal, same.Key.Effects)),
    ];

    private static IEnumerable<Answer> Named(string name, IEnumerable<Answer> answers) =>
        answers.Select(answer => answer with { When = answer.When.Length == 0 ? name : $"{name}, {answer.When}" });
}
