using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Local.Console;

/// <summary>Opens a department's worklist for whoever sits at the machine; elsewhere the link comes with the morning mail.</summary>
internal sealed class StaffLinks(AccessTokens tokens, Catalogue catalogue, NoticeSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>The departments that have a procedure in force.</summary>
    public IReadOnlyList<Department> Departments =>
        [.. catalogue.Current.Select(procedure => procedure.Department).DistinctBy(department => department.Code)];

    /// <summary>A link for each department, by its Japanese name.</summary>
    public async Task<IReadOnlyList<(string Department, string Url)>> AllAsync(CancellationToken cancellation)
    {
        var links = new List<(string, string)>();
        foreach (var department in Departments)
            links.Add((department.Name.Ja, await WorklistAsync(department.Code, cancellation)));
        return links;
    }

    public async Task<string> WorklistAsync(string department, CancellationToken cancellation)
    {
        var secret = await tokens.IssueAsync(
            TokenPurpose.StaffDepartment, department, detail: null, time.GetUtcNow() + Lifetime, cancellation);
        return $"{settings.Site.GetLeftPart(UriPartial.Authority)}/staff/worklist#{secret}";
    }
}
