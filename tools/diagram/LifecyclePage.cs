using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>What is generated from the lifecycle's code: the page in docs, and the diagram in the README.</summary>
public static class LifecyclePage
{
    private static readonly Lazy<IReadOnlyList<Answer>> Answers = new(() => Answer.AllOf(Exploration.Run()));

    /// <summary>The signals that were tried, by name.</summary>
    public static IEnumerable<string> Signals => Answers.Value.Select(answer => answer.Signal).Distinct();

    /// <summary>The stages that were reached, with nothing before them.</summary>
    public static IEnumerable<Stage> Stages => Answers.Value.Select(answer => answer.From).Distinct();

    /// <summary>The diagram as a fenced block of Mermaid.</summary>
    public static string Diagram => Mermaid.Draw(Answers.Value);

    /// <summary>The whole of docs/lifecycle.md.</summary>
    public static string Page => $"""
        # The life of an application

        Generated from `Lifecycle.Decide` by `dotnet run --project tools/diagram`: each signal was tried in each state that can be reached,
        for each kind of procedure. Do not edit; a test holds that this page is current.

        {Diagram}

        An arrow is labelled with the signal, and with the case where it takes only one. Every state that is not final wakes up by itself
        (`DeadlineReached`).

        ## Every state and signal

        A refusal leaves the state as it is and stands in the audit trail with its code; so does what is noted, without one. A transition also
        brings the indexes to the new state.

        {Tables.Write(Answers.Value)}

        """.ReplaceLineEndings("\n");
}
