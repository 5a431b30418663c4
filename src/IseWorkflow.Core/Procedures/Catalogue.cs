namespace IseWorkflow.Core.Procedures;

/// <summary>
/// The city's procedures in all their versions. An application keeps the version under which it was made, so old ones stay. Which
/// version is in force is a matter of the day in Japan, so one that begins tomorrow can be put in place today.
/// </summary>
public sealed class Catalogue(IEnumerable<Procedure> versions, IEnumerable<Department> departments, TimeProvider time)
{
    private readonly ILookup<string, Procedure> versions =
        versions.OrderBy(procedure => procedure.Version).ToLookup(procedure => procedure.Code);
    private readonly Dictionary<string, Department> departments = departments.ToDictionary(department => department.Code);

    /// <summary>The procedures that can be applied for today, in the order of the list.</summary>
    public IReadOnlyList<Procedure> Current =>
    [
        .. versions.Select(group => Find(group.Key)).OfType<Procedure>()
            .OrderBy(procedure => procedure.Order).ThenBy(procedure => procedure.Code, StringComparer.Ordinal),
    ];

    public IReadOnlyCollection<Department> Departments => departments.Values;

    /// <summary>The version that is in force today; null where there is none, or its last day is past.</summary>
    public Procedure? Find(string code)
    {
        var today = JapaneseDate.Today(time);
        var newest = versions[code].LastOrDefault(procedure => procedure.Version.From <= today);
        return newest?.LastDay < today ? null : newest;
    }

    /// <summary>A version whether in force or not; null where there is none.</summary>
    public Procedure? Find(string code, string version) => versions[code].FirstOrDefault(procedure => procedure.Version.Value == version);

    /// <summary>What a procedure is called, whether or not it can be applied for today.</summary>
    /// <exception cref="InvalidOperationException">There is no such procedure.</exception>
    public LocalizedText TitleOf(string code) => (Find(code) ?? versions[code].Last()).Title;

    /// <summary>The procedure to apply under, where the version that the form was filled in with is still in force.</summary>
    public Result<Procedure> ForNewApplication(string code, string version) => Find(code) switch
    {
        null => ProcedureRefusals.Unknown,
        var current when current.Version.Value == version => current,
        _ => ProcedureRefusals.Changed,
    };

    /// <exception cref="KeyNotFoundException">No such department: codes come from the catalogue itself.</exception>
    public Department Department(string code) => departments[code];
}
