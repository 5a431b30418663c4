using IseWorkflow.Core;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Procedures;

/// <summary>The department in charge, and where citizens may ask.</summary>
internal sealed record DepartmentResponse(string Code, LocalizedText Name, string Mail, string? Phone)
{
    public static DepartmentResponse Of(Department department) =>
        new(department.Code, department.Name, department.Mail.Value, department.Phone);
}
