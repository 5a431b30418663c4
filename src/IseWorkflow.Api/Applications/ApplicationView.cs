using System.Text.Json.Nodes;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Applications;

/// <summary>An application as its page shows it.</summary>
/// <param name="Revision">Of the answers; to be sent back with what is done about them.</param>
/// <param name="Answers">By field name, to fill the form with again.</param>
/// <param name="AnswersView">The same with the words of the form.</param>
/// <param name="Signer">As read from the card; null where unsigned.</param>
/// <param name="Deadline">Until when the citizen, or by when the city has to act; null where nobody has.</param>
/// <param name="ReturnReason">What to correct, while that is awaited.</param>
/// <param name="Refunds">Payments that are given back.</param>
/// <param name="Timeline">Oldest first.</param>
internal record ApplicationView(
    ApplicationId Id,
    ProcedureOfView Procedure,
    Stage Stage,
    int Revision,
    JsonObject Answers,
    IReadOnlyList<AnswerLine> AnswersView,
    SignerOfView? Signer,
    ReceiptNumber? ReceiptNumber,
    DateTimeOffset? Deadline,
    string? ReturnReason,
    string? RejectReason,
    string? TrackingNumber,
    FeeAsked? Fee,
    IReadOnlyList<GivenBack> Refunds,
    IReadOnlyList<TimelineEntry> Timeline,
    bool CanWithdraw,
    bool CanCorrect)
{
    public static ApplicationView Of(ApplicationFile file, DateTimeOffset now) => new(
        file.Head.Id,
        ProcedureOfView.Of(file.Procedure),
        file.State.Stage,
        file.Revision,
        file.Answers?.Values ?? [],
        file.Answers is { } answers ? Core.Procedures.AnswerView.Of(file.Procedure, answers.Values) : [],
        file.Signer is { } signer ? SignerOfView.Of(signer) : null,
        file.Ledger.Number,
        file.Deadline,
        file.ReturnReason,
        file.RejectReason,
        file.TrackingNumber,
        FeeAsked.Of(file),
        GivenBack.Of(file),
        Core.Applications.Timeline.Of(file.Trail),
        CanWithdraw: file.WouldTake(new Signal.Withdrawn("", Actor.Clock, now), now),
        CanCorrect: file.WouldTake(new Signal.Resubmitted("", Actor.Clock, now, int.MaxValue), now));
}

/// <summary>The procedure as of the version under which the application was made.</summary>
internal sealed record ProcedureOfView(
    string Code, string Version, LocalizedText Title, bool NeedsSignature, bool CostsFee, bool IsPosted)
{
    public static ProcedureOfView Of(Procedure procedure) => new(
        procedure.Code, procedure.Version.Value, procedure.Title, procedure.NeedsSignature, procedure.CostsFee, procedure.IsPosted);
}
