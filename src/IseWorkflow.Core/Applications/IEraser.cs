namespace IseWorkflow.Core.Applications;

/// <summary>
/// Erases the personal data of an application that has ended: answers, signer, mail address, what signals said, documents. State, fees and
/// audit trail stay, and the trail's chain still holds (個人情報保護法 Art. 22: kept no longer than needed).
/// </summary>
public interface IEraser
{
    /// <summary>Erases what is there. Harmless to repeat; a repeat finishes what a crash interrupted.</summary>
    /// <param name="now">When it was erased, for the record.</param>
    /// <returns>What was found and erased; the first time's record, where it was done before.</returns>
    /// <exception cref="InvalidOperationException">The application has not ended, or has a signal to handle still.</exception>
    Task<ErasureRecord> EraseAsync(ApplicationId id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What was erased; null where nothing was yet.</summary>
    Task<ErasureRecord?> ReadRecordAsync(ApplicationId id, CancellationToken cancellation);
}

/// <summary>Shows that an application's personal data was erased: when, and how much of what.</summary>
/// <param name="Answers">Revisions of answers.</param>
/// <param name="Signers">Signers' names, addresses and birth dates.</param>
/// <param name="Signals">Payloads of signals, such as a reason that staff wrote.</param>
/// <param name="Checkouts">Links to the payment provider's pages.</param>
/// <param name="Documents">Signed documents, evidence, attachments.</param>
public sealed record ErasureRecord(
    ApplicationId Application, DateTimeOffset At, int Answers, int Signers, int Signals, int Checkouts, int Documents);
