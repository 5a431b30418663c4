using System.Text.Json.Nodes;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Applications;

/// <summary>A form that was filled in.</summary>
/// <param name="ApplicantId">The pseudonym of who applies.</param>
/// <param name="Language">In which the citizen is written to.</param>
/// <param name="Version">The version of the procedure that the form was shown in.</param>
/// <param name="Answers">As they came; nothing in them is checked yet.</param>
public sealed record NewApplication(
    IdempotencyKey Key, string ApplicantId, EmailAddress Email, Language Language, string Procedure, string Version, JsonObject Answers);
