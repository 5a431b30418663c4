using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Sends an application to the city (送信) and gives it its receipt number. However often it is sent, it has one number.</summary>
public sealed class ApplicationSending(
    Catalogue catalogue,
    AttachmentKeeper attachments,
    IApplicationStore applications,
    ILifecycleStore lifecycle,
    SignalSender signals,
    ITermsOf termsOf,
    TimeProvider time)
{
    /// <param name="revision">The revision that the citizen checked.</param>
    public async Task<Result<ReceiptNumber>> SendAsync(ApplicationHead head, int revision, CancellationToken cancellation)
    {
        var ledger = await LoadAsync(head.Id, cancellation);
        if (OnItsWay(ledger, revision) is { } given)
            return given;
        var sent = Sent(head, revision, ledger.Number ?? ReceiptNumber.Draw(JapaneseDate.Today(time)));
        if (RefusalOf(ledger, sent) is { } refusal)
            return await WasSentAsync(head.Id, sent.Id, cancellation) && ledger.Number is { } number ? number : refusal;
        return await MissingAsync(head, revision, cancellation) is { } missing
            ? missing
            : await SendAsync(head, await ReserveAsync(head.Id, sent, cancellation), cancellation);
    }

    /// <summary>Of two at once the first counts, so the number is read back.</summary>
    private async Task<Result<ReceiptNumber>> SendAsync(ApplicationHead head, Signal.Confirmed sent, CancellationToken cancellation)
    {
        await signals.SendAsync(head.Id, sent, cancellation);
        var ledger = await LoadAsync(head.Id, cancellation);
        if ((OnItsWay(ledger, sent.Revision) ?? ledger.Number) is { } number)
            return number;
        return RefusalOf(ledger, sent) ?? LifecycleRefusals.RevisionOutdated;
    }

    /// <summary>The number under which the revision is being received; null where it is not.</summary>
    private static ReceiptNumber? OnItsWay(Ledger ledger, int revision) =>
        ledger.Inbox.OfType<Signal.Confirmed>().FirstOrDefault(sent => sent.Revision == revision) is { } sent ? ledger.Number ?? sent.Number : null;

    private Refusal? RefusalOf(Ledger ledger, Signal.Confirmed sent) =>
        ledger.RefusalOf(sent, termsOf.Terms(ledger.Head), time.GetUtcNow());

    private async Task<bool> WasSentAsync(ApplicationId application, string signalId, CancellationToken cancellation)
    {
        var trail = await lifecycle.ReadTrailAsync(application, cancellation);
        return trail.Any(entry => entry.SignalId == signalId && entry.RefusalCode is null);
    }

    /// <summary>Whatever was interrupted before, the city receives nothing without its attachments.</summary>
    private async Task<Refusal?> MissingAsync(ApplicationHead head, int revision, CancellationToken cancellation) =>
        await applications.ReadAnswersAsync(head.Id, revision, cancellation) is { } answers
            ? await attachments.KeepAsync(head, catalogue.Of(head), answers.Values, cancellation)
            : LifecycleRefusals.RevisionOutdated;

    private async Task<Signal.Confirmed> ReserveAsync(ApplicationId application, Signal.Confirmed sent, CancellationToken cancellation)
    {
        while (!await applications.ReserveReceiptNumberAsync(sent.Number, application, cancellation))
            sent = sent with { Number = ReceiptNumber.Draw(JapaneseDate.Today(time)) };
        return sent;
    }

    private async Task<Ledger> LoadAsync(ApplicationId application, CancellationToken cancellation) =>
        await lifecycle.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);

    private Signal.Confirmed Sent(ApplicationHead head, int revision, ReceiptNumber number) =>
        new(Revisions.SentSignal(revision), Actor.Citizen(head.ApplicantId), time.GetUtcNow(), revision, number);
}
