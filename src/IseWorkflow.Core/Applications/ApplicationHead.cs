using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Applications;

/// <summary>What does not change in an application's life. Stands in the application's own partition, because of the address.</summary>
/// <param name="ProcedureCode">The procedure, such as <c>juminhyo</c>.</param>
/// <param name="ProcedureVersion">The version of the procedure's file under which it was made; rules and texts are those of this version.</param>
/// <param name="Department">Code of the department that handles it.</param>
/// <param name="ApplicantId">The applicant's pseudonym.</param>
/// <param name="Language">In which the citizen is written to.</param>
public sealed record ApplicationHead(
    ApplicationId Id,
    string ProcedureCode,
    string ProcedureVersion,
    string Department,
    string ApplicantId,
    EmailAddress Email,
    Language Language,
    DateTimeOffset CreatedAt);
