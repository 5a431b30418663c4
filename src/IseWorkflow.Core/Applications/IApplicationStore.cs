using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Applications;

/// <summary>What is kept of an application besides its lifecycle: head, answers, the signer, receipt number. Rows of its partition.</summary>
public interface IApplicationStore
{
    /// <summary>
    /// Writes the applicant's index row, then head, first answers and the Submitted signal's inbox row in one transaction. Again for the
    /// same id it changes nothing.
    /// </summary>
    /// <returns>False where it is there already.</returns>
    Task<bool> CreateAsync(ApplicationHead head, Answers first, Signal.Submitted signal, CancellationToken cancellation);

    Task<ApplicationHead?> ReadHeadAsync(ApplicationId id, CancellationToken cancellation);

    /// <summary>The answers of a revision; null where there is none, or it was erased.</summary>
    Task<Answers?> ReadAnswersAsync(ApplicationId id, int revision, CancellationToken cancellation);

    /// <summary>Stores a further revision. False where it is there already.</summary>
    Task<bool> AddAnswersAsync(ApplicationId id, Answers answers, CancellationToken cancellation);

    /// <summary>Keeps who signed a revision, as the certificate says.</summary>
    Task WriteSignerAsync(ApplicationId id, int revision, SignedIdentity signer, CancellationToken cancellation);

    /// <summary>
    /// Reserves the number for the application in the index of receipt numbers. False where another application has it: draw again.
    /// True again for the same application.
    /// </summary>
    Task<bool> ReserveReceiptNumberAsync(ReceiptNumber number, ApplicationId id, CancellationToken cancellation);

    Task<ApplicationId?> FindByReceiptNumberAsync(ReceiptNumber number, CancellationToken cancellation);

    /// <summary>The applications of an applicant, newest first. One whose creation was interrupted may be among them without a head.</summary>
    IAsyncEnumerable<ApplicationId> FindByApplicantAsync(string applicantId, CancellationToken cancellation);

    /// <summary>How many applications the applicant began after the instant. Those whose creation was interrupted count as well.</summary>
    /// <param name="most">No more than these are counted; up to a thousand take one request.</param>
    Task<int> CountBegunAsync(string applicantId, DateTimeOffset after, int most, CancellationToken cancellation);
}
