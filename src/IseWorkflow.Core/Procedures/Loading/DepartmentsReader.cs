namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Reads the departments.</summary>
internal static class DepartmentsReader
{
    /// <summary>The departments; what is wrong with them is added to the defects.</summary>
    public static IReadOnlyList<Department> Read(string path, List<CatalogueDefect> defects)
    {
        if (JsonFile.Read(path, defects) is not { } file)
            return [];
        var found = ProcedureSchema.CheckDepartments(file).ToList();
        defects.AddRange(found);
        if (found.Count > 0 || file.As<Document>(defects) is not { Departments: var departments })
            return [];
        foreach (var twice in Twice.In(departments, department => department.Code))
            defects.Add(file.Defect($"departments[{twice}].code", "this code stands twice"));
        return [.. departments.DistinctBy(department => department.Code)];
    }

    private sealed record Document(IReadOnlyList<Department> Departments);
}
