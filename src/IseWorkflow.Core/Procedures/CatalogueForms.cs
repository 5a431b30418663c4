using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Procedures;

/// <summary>Puts answers into the words of the document to sign.</summary>
public sealed class CatalogueForms(Catalogue catalogue) : ISignableForms
{
    public SignableForm Describe(ApplicationHead head, Answers answers)
    {
        var procedure = catalogue.Of(head);
        var lines = AnswerView.Of(procedure, answers.Values).Select(line => new SignableLine(line.Label, line.Value));
        return new(procedure.Title, [.. lines]);
    }
}
