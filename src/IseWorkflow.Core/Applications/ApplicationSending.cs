using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Applications;

/// <summary>Sends an application to the city (送信) and gives it its receipt number. However often it is sent, it has one number.</summary>
public sealed class ApplicationSending(
    AttachmentKeeper attachments,
    IApplicationStore applications,
    ILifecycleStore lifecycle,
    SignalSender signals,
    ITermsOf termsOf,
    TimeProvider time)
{
    /// <param name="revision">The revision that the citizen checked.</param>
    public async Task<Result<ReceiptNumber>> SendAsync(ApplicationFile file, int revision, CancellationToken cancellation)
    {
        var ledger = file.Ledger;
        if (OnItsWay(ledger, revision) is { } given)
            return given;
        var sent = Sent(file.Head, revision, ledger.Number ?? ReceiptNumber.Draw(JapaneseDate.Today(time)));
        if (RefusalOf(ledger, sent) is { } refusal)
            return WasSent(file, sent.Id) && ledger.Number is { } number ? number : refusal;
        return await MissingAsync(file, revision, cancellation) is { } missing
            ? missing
            : await SendAsync(file.Head, await ReserveAsync(file.Head.Id, sent, cancellation), cancellation);
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

    private static bool WasSent(ApplicationFile file, string signalId) =>
        file.Trail.Any(entry => entry.SignalId == signalId && entry.RefusalCode is null);

    /// <summary>Whatever was interrupted before, the city receives nothing without its attachments.</summary>
    private async Task<Refusal?> MissingAsync(ApplicationFile file, int revision, CancellationToken cancellation) =>
        file.Record.Answers.GetValueOrDefault(revision) is { } answers
            ? await attachments.KeepAsync(file.Head, file.Procedure, answers.Values, cancellation)
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
