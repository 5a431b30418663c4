using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures;

/// <summary>Shows answers with the words of the form: on the status page, to staff and in the document to sign.</summary>
public static class AnswerView
{
    /// <summary>The answers that were given, in the form's order.</summary>
    /// <param name="answers">In their normal form, as <see cref="AnswerValidator"/> gives them.</param>
    public static IReadOnlyList<AnswerLine> Of(Procedure procedure, JsonObject answers) =>
    [
        .. from field in procedure.Fields
           let answer = answers[field.Name]
           where answer is not null
           select new AnswerLine(field.Name, field.Label, field.Show(answer)),
    ];
}
