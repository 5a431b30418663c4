using System.Text.Json.Nodes;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes changed answers (補正): before the application is sent, or after it was given back.</summary>
public sealed class ApplicationCorrection(
    Catalogue catalogue,
    AnswerValidator validator,
    AttachmentKeeper attachments,
    IApplicationStore applications,
    ILifecycleStore lifecycle,
    SignalSender signals,
    ITermsOf termsOf,
    TimeProvider time)
{
    /// <summary>Stores the answers as the next revision and tells the lifecycle. The same answers to the same revision again change nothing.</summary>
    /// <param name="seen">The revision that the citizen changed; an outdated one is refused, so that no change gets lost unseen.</param>
    /// <param name="raw">As they came.</param>
    /// <returns>The stage that the change was accepted in.</returns>
    public async Task<Result<Stage>> ChangeAsync(ApplicationHead head, int seen, JsonObject raw, CancellationToken cancellation)
    {
        if (await lifecycle.LoadAsync(head.Id, cancellation) is not { } ledger)
            return ApplicationId.Unknown;
        var expected = ledger.Expected(termsOf.Terms(head), time.GetUtcNow());
        if (ledger.RefusalOf(Changed(head, int.MaxValue), termsOf.Terms(head), time.GetUtcNow()) is { } refusal)
            return refusal;
        var procedure = catalogue.Of(head);
        if (!validator.Validate(procedure, raw).Is(out var answers, out var wrong))
            return wrong;
        if (Revisions.Of(expected) != seen)
            return await IsStoredAsync(head.Id, Revisions.Of(expected), answers, cancellation) ? expected.Stage : LifecycleRefusals.RevisionOutdated;
        return await attachments.CheckAsync(head, procedure, answers, cancellation) is { } missing
            ? missing
            : await StoreAsync(head, procedure, seen + 1, answers, cancellation);
    }

    private async Task<Result<Stage>> StoreAsync(
        ApplicationHead head, Procedure procedure, int revision, JsonObject answers, CancellationToken cancellation)
    {
        while (!await TryStoreAsync(head.Id, new(revision, answers, time.GetUtcNow()), cancellation))
            revision++;
        await attachments.KeepAsync(head, procedure, answers, cancellation);
        return await signals.TrySendAsync(head.Id, Changed(head, revision), cancellation);
    }

    /// <summary>False where other answers stand there: a crash left them without their signal, so nobody will ever look at them.</summary>
    private async Task<bool> TryStoreAsync(ApplicationId application, Answers answers, CancellationToken cancellation) =>
        await applications.AddAnswersAsync(application, answers, cancellation)
        || await IsStoredAsync(application, answers.Revision, answers.Values, cancellation);

    private async Task<bool> IsStoredAsync(ApplicationId application, int? revision, JsonObject answers, CancellationToken cancellation) =>
        revision is { } number
        && await applications.ReadAnswersAsync(application, number, cancellation) is { } stored
        && JsonNode.DeepEquals(stored.Values, answers);

    private Signal.Resubmitted Changed(ApplicationHead head, int revision) =>
        new(Revisions.ChangedSignal(revision), Actor.Citizen(head.ApplicantId), time.GetUtcNow(), revision);
}
