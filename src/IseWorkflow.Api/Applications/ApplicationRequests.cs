using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace IseWorkflow.Api.Applications;

/// <summary>A form that was filled in.</summary>
/// <param name="Version">The version of the procedure that the form was shown in.</param>
/// <param name="Language"><c>ja</c> or <c>en</c>: of the mails and pages.</param>
/// <param name="Answers">By field name.</param>
internal sealed record SubmissionRequest(string? Procedure, string? Version, string? Language, JsonObject? Answers);

/// <summary>Answers that were changed.</summary>
/// <param name="Revision">The revision that was shown and changed.</param>
/// <param name="Answers">All of them, by field name.</param>
internal sealed record CorrectionRequest([property: JsonRequired] int Revision, JsonObject? Answers);

/// <summary>The citizen has checked everything.</summary>
/// <param name="Revision">The revision that was checked.</param>
internal sealed record ConfirmationRequest([property: JsonRequired] int Revision);
