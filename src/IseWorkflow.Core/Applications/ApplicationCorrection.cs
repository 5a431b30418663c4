using System.Text.Json.Nodes;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Takes changed answers (補正): before the application is sent, or after it was given back.</summary>
public sealed class ApplicationCorrection(
    AnswerValidator validator,
    AttachmentKeeper attachments,
    IApplicationStore applications,
    ILifecycleStore lifecycle,
    SignalSender signals,
    TimeProvider time)
{
    /// <summary>
    /// After so many revisions a citizen changes nothing more unless the city asks for it: each is kept, with its signature, as long as the
    /// application is, and read with each of its pages.
    /// </summary>
    public const int MostRevisions = 50;

    private static readonly Refusal TooMany = Refusal.Conflict(
        "too_many_changes",
        $"1件の申請で内容を変更できるのは{MostRevisions - 1}回までです。この内容のまま手続を進めるか、この申請を取り下げて、新しく申請してください。",
        $"An application can be changed {MostRevisions - 1} times. Go on with it as it is, or withdraw it and apply anew.");

    /// <summary>Stores the answers as the next revision and tells the lifecycle. The same answers to the same revision again change nothing.</summary>
    /// <param name="seen">The revision that the citizen changed; an outdated one is refused, so that no change gets lost unseen.</param>
    /// <param name="raw">As they came.</param>
    /// <returns>The stage that the change was accepted in.</returns>
    public async Task<Result<Stage>> ChangeAsync(ApplicationFile file, int seen, JsonObject raw, CancellationToken cancellation)
    {
        var expected = file.Ledger.Expected(file.Terms, time.GetUtcNow());
        if (file.Ledger.RefusalOf(Changed(file.Head, int.MaxValue), file.Terms, time.GetUtcNow()) is { } refusal)
            return refusal;
        if (!validator.Validate(file.Procedure, raw).Is(out var answers, out var wrong))
            return wrong;
        if (Revisions.Of(expected) != seen)
            return await IsStoredAsync(file.Head.Id, Revisions.Of(expected), answers, cancellation) ? expected.Stage : LifecycleRefusals.RevisionOutdated;
        if (seen >= MostRevisions && expected is not State.Returned)
            return TooMany;
        return await attachments.CheckAsync(file.Head, file.Procedure, answers, cancellation) is { } missing
            ? missing
            : await StoreAsync(file, seen + 1, answers, cancellation);
    }

    /// <summary>Keeping attachments takes its time, in which the application may have been sent or withdrawn elsewhere: so it is read again.</summary>
    private async Task<Result<Stage>> StoreAsync(ApplicationFile file, int revision, JsonObject answers, CancellationToken cancellation)
    {
        while (!await TryStoreAsync(file.Head.Id, new(revision, answers, time.GetUtcNow()), cancellation))
            revision++;
        await attachments.KeepAsync(file.Head, file.Procedure, answers, cancellation);
        return await lifecycle.LoadAsync(file.Head.Id, cancellation) is { } ledger
            ? await signals.TrySendAsync(ledger, Changed(file.Head, revision), cancellation)
            : ApplicationId.Unknown;
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
