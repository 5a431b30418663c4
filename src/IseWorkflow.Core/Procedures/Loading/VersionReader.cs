using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Reads versions of procedures: JSON, then the schema, then the rules that a schema cannot say.</summary>
internal sealed class VersionReader(IReadOnlyList<Department> departments, Deadlines deadlines, List<CatalogueDefect> defects)
{
    /// <summary>The version; null where it cannot be read. What is wrong with it is added to the defects.</summary>
    public Procedure? Read(VersionFile version)
    {
        if (JsonFile.Read(version.Path, defects) is not { } file)
            return null;
        var found = ProcedureSchema.Check(file).ToList();
        defects.AddRange(found);
        if (found.Count > 0 || file.As<ProcedureDocument>(defects) is not { } document)
            return null;
        return Make(version, file, document);
    }

    private Procedure? Make(VersionFile version, JsonFile file, ProcedureDocument document)
    {
        if (departments.FirstOrDefault(department => department.Code == document.Department) is not { } department)
        {
            defects.Add(file.Defect("department", $"{CatalogueFolder.DepartmentsFile} has no department “{document.Department}”"));
            return null;
        }

        var procedure = document.ToProcedure(version, department, deadlines);
        defects.AddRange(ProcedureRules.Of(procedure).Select(finding => file.Defect(finding.Path, finding.Reason)));
        return procedure;
    }
}
