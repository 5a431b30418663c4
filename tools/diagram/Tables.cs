using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>A table a state: each signal, in which case, what comes of it. Signals that are answered alike share a row.</summary>
internal static class Tables
{
    public static string Write(IReadOnlyList<Answer> answers) => string.Join("\n\n", answers.GroupBy(answer => answer.From).Select(Write));

    private static string Write(IGrouping<Stage, Answer> state) => string.Join('\n',
    [
        $"### {state.Key} ({StateNames.Japanese(state.Key)})",
        "",
        "| Signal | When | Result | Effects |",
        "|---|---|---|---|",
        .. state.GroupBy(answer => (answer.When, answer.To, answer.Moves, answer.Refusal, answer.Effects)).Select(Row),
    ]);

    private static string Row(IEnumerable<Answer> alike)
    {
        var answer = alike.First();
        return $"| {string.Join(", ", alike.Select(one => one.Signal))} | {answer.When} | {Result(answer)} | {answer.Effects} |";
    }

    private static string Result(Answer answer) => answer switch
    {
        { Refusal: { } code } => $"refused: `{code}`",
        { Moves: true } => $"→ **{answer.To}**",
        _ => "noted",
    };
}
