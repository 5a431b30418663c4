using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Procedures;

/// <summary>Names procedures and departments in letters as the catalogue does.</summary>
public sealed class CatalogueDesks(Catalogue catalogue) : IDesks
{
    public Desk For(string procedureCode, string? version)
    {
        var procedure = (version is null ? catalogue.Find(procedureCode) : catalogue.Find(procedureCode, version))
            ?? throw new InvalidOperationException($"The catalogue has no procedure {procedureCode} {version}.");
        return new(procedure.Title, procedure.Department.Name, procedure.Department.Mail, procedure.Department.Phone, procedure.AllowsKonbini);
    }
}
