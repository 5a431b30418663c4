using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures.Loading;

namespace IseWorkflow.Core.Procedures;

/// <summary>
/// Reads the catalogue's folder: <c>departments.json</c>, and a folder for each procedure with a file for each of its versions. Checks
/// everything first and tells all defects at once, so that a broken file stops the start and not an application.
/// </summary>
public static class CatalogueLoader
{
    /// <param name="time">Says which versions are in force.</param>
    /// <param name="deadlines">Hold where a procedure says nothing else; null for the built-in ones.</param>
    /// <exception cref="CatalogueException">Something is wrong with the files.</exception>
    public static Catalogue Load(string folder, TimeProvider time, Deadlines? deadlines = null)
    {
        var defects = new List<CatalogueDefect>();
        var departments = DepartmentsReader.Read(Path.Combine(folder, CatalogueFolder.DepartmentsFile), defects);
        var reader = new VersionReader(departments, deadlines ?? new(), defects);
        var versions = CatalogueFolder.Versions(folder, defects).Select(reader.Read).OfType<Procedure>().ToList();
        return defects.Count == 0 ? new(versions, departments, time) : throw new CatalogueException(defects);
    }
}
