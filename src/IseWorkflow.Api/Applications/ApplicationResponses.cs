using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Applications;

/// <summary>A file was taken.</summary>
/// <param name="UploadId">The answer to the field that it was uploaded for.</param>
/// <param name="Size">In bytes.</param>
internal sealed record UploadResponse(string UploadId, string FileName, long Size);

/// <summary>An application was made.</summary>
/// <param name="Stage">Where it goes from the form.</param>
internal sealed record SubmissionResponse(ApplicationId Id, Stage Stage);

/// <summary>Something was taken; the application's view tells when it is done.</summary>
/// <param name="Stage">The stage that it was accepted in.</param>
internal sealed record AcceptedResponse(Stage Stage);

/// <summary>The application was sent.</summary>
internal sealed record SentResponse(ReceiptNumber ReceiptNumber);

/// <summary>What a procedure is called.</summary>
internal sealed record ProcedureName(string Code, LocalizedText Title);

/// <summary>An application in the citizen's list.</summary>
/// <param name="ReceiptNumber">Null before it was sent.</param>
internal sealed record ApplicationSummary(
    ApplicationId Id, ProcedureName Procedure, Stage Stage, ReceiptNumber? ReceiptNumber, DateTimeOffset UpdatedAt)
{
    public static ApplicationSummary Of(Ledger ledger, Procedure procedure) => new(
        ledger.Head.Id,
        new(procedure.Code, procedure.Title),
        ledger.State.Stage,
        ledger.Number,
        ledger.LastEntry?.At ?? ledger.Head.CreatedAt);
}
