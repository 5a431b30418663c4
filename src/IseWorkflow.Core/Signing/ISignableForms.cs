using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Signing;

/// <summary>Puts an application's answers into words, in the version of the procedure under which it was made.</summary>
public interface ISignableForms
{
    /// <exception cref="InvalidOperationException">The catalogue no longer has that version of the procedure: a mistake of the deployment.</exception>
    SignableForm Describe(ApplicationHead head, Answers answers);
}
