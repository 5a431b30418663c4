using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Procedures;

/// <summary>Finds the procedure of an application that is there.</summary>
public static class CatalogueOfApplications
{
    /// <exception cref="InvalidOperationException">The catalogue no longer has that version: a mistake of the deployment.</exception>
    public static Procedure Of(this Catalogue catalogue, ApplicationHead head) =>
        catalogue.Find(head.ProcedureCode, head.ProcedureVersion)
        ?? throw new InvalidOperationException($"The catalogue has no procedure {head.ProcedureCode} {head.ProcedureVersion}.");
}
