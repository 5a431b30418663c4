using System.Text.Json.Nodes;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes a form that was filled in and makes it an application, once for each key.</summary>
public sealed class ApplicationIntake(
    IntakeGate gate,
    Catalogue catalogue,
    AnswerValidator validator,
    ApplicantLimit limit,
    AttachmentKeeper attachments,
    IApplicationStore applications,
    ILifecycleRuntime runtime,
    ITermsOf termsOf,
    TimeProvider time)
{
    private const string SignalId = "submitted";

    /// <summary>
    /// Makes the application; again with the same key it finds the one that was made, finishes what was interrupted, and answers the same,
    /// whatever else is sent, also while intake is stopped.
    /// </summary>
    public async Task<Result<TakenApplication>> TakeAsync(NewApplication form, CancellationToken cancellation)
    {
        var id = ApplicationId.For(form.ApplicantId, form.Key);
        if (await applications.ReadHeadAsync(id, cancellation) is { } made)
            return await FinishAsync(made, await ReadFirstAsync(id, cancellation), cancellation);
        if (await gate.RefusalAsync(IntakeRefusals.FormIsKept, cancellation) is { } stopped)
            return stopped;
        if (!Check(form).Is(out var accepted, out var refusal))
            return refusal;
        if (await limit.CheckAsync(form.ApplicantId, cancellation) is { } many)
            return many;
        var head = HeadOf(id, form, accepted.Procedure);
        return await attachments.CheckAsync(head, accepted.Procedure, accepted.Answers, cancellation) is { } missing
            ? missing
            : await CreateAsync(head, accepted.Answers, cancellation);
    }

    private Result<(Procedure Procedure, JsonObject Answers)> Check(NewApplication form) =>
        catalogue.ForNewApplication(form.Procedure, form.Version)
            .Then(procedure => validator.Validate(procedure, form.Answers).Select(answers => (procedure, answers)));

    private ApplicationHead HeadOf(ApplicationId id, NewApplication form, Procedure procedure) => new(
        id,
        procedure.Code,
        procedure.Version.Value,
        procedure.Department.Code,
        form.ApplicantId,
        form.Email,
        form.Language,
        time.GetUtcNow());

    private async Task<TakenApplication> CreateAsync(ApplicationHead head, JsonObject answers, CancellationToken cancellation)
    {
        var isFirst = await applications.CreateAsync(head, new(1, answers, head.CreatedAt), SubmittedOf(head), cancellation);
        return await FinishAsync(head, isFirst ? answers : await ReadFirstAsync(head.Id, cancellation), cancellation);
    }

    private async Task<JsonObject?> ReadFirstAsync(ApplicationId id, CancellationToken cancellation) =>
        (await applications.ReadAnswersAsync(id, 1, cancellation))?.Values;

    /// <summary>What follows the creation can be done again. The attachments come after it, so that nothing is left of what was never made.</summary>
    /// <param name="answers">Those that were stored first; null once erased.</param>
    private async Task<TakenApplication> FinishAsync(ApplicationHead head, JsonObject? answers, CancellationToken cancellation)
    {
        if (answers is not null)
            await attachments.KeepAsync(head, catalogue.Of(head), answers, cancellation);
        await runtime.StartAsync(head.Id, cancellation);
        var next = Lifecycle.Lifecycle.Decide(new State.Unsubmitted(), SubmittedOf(head), termsOf.Terms(head), time.GetUtcNow()).Next;
        return new(head.Id, next.Stage);
    }

    private static Signal.Submitted SubmittedOf(ApplicationHead head) => new(SignalId, Actor.Citizen(head.ApplicantId), head.CreatedAt);
}

/// <summary>An application that was made.</summary>
/// <param name="Stage">Where it goes from the form.</param>
public sealed record TakenApplication(ApplicationId Id, Stage Stage);
