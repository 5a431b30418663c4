using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>The transitions as a Mermaid state diagram.</summary>
internal static class Mermaid
{
    private const string Outside = "[*]";

    public static string Draw(IReadOnlyList<Answer> answers)
    {
        var transitions = answers.Where(answer => answer.Moves).ToList();
        return string.Join('\n', ["```mermaid", "stateDiagram-v2", .. Names(transitions), .. Arrows(transitions), .. Ends(transitions), "```"]);
    }

    private static IEnumerable<string> Names(List<Answer> transitions) =>
        Stages(transitions).Select(stage => $"    {stage} : {stage} {StateNames.Japanese(stage)}");

    private static IEnumerable<string> Arrows(List<Answer> transitions) => transitions
        .GroupBy(answer => (answer.From, answer.To))
        .Select(arrow => $"    {Node(arrow.Key.From)} --> {arrow.Key.To} : {string.Join(" / ", arrow.GroupBy(answer => answer.Signal).Select(Label))}");

    private static IEnumerable<string> Ends(List<Answer> transitions)
    {
        var left = transitions.Select(answer => answer.From).ToHashSet();
        return Stages(transitions).Where(stage => !left.Contains(stage)).Select(stage => $"    {stage} --> {Outside}");
    }

    private static IEnumerable<Stage> Stages(List<Answer> transitions) => transitions.Select(answer => answer.To).Distinct().Order();

    private static string Node(Stage stage) => stage == Stage.Unsubmitted ? Outside : stage.ToString();

    /// <summary>The case is told where it is one; what several cases do is told by the table.</summary>
    private static string Label(IGrouping<string, Answer> signal) =>
        signal.Count() == 1 && signal.First().When is { Length: > 0 } when ? $"{signal.Key} ({when})" : signal.Key;
}
