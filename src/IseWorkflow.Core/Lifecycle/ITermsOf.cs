using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>Finds the terms of an application: those of the procedure's version under which it was made.</summary>
public interface ITermsOf
{
    Terms Terms(ApplicationHead head);
}
