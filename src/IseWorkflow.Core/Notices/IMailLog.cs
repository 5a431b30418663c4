namespace IseWorkflow.Core.Notices;

/// <summary>Keeps what mails were about, and which of them did not arrive. Ids, kinds and times; never an address.</summary>
public interface IMailLog
{
    /// <summary>Notes what a mail is about. Harmless to repeat.</summary>
    Task NoteAsync(Guid operation, MailTopic topic, CancellationToken cancellation);

    /// <summary>What the mail was about; null where it was no application's notice.</summary>
    Task<MailTopic?> FindAsync(Guid operation, CancellationToken cancellation);

    /// <summary>Notes beside the application that a mail did not arrive. A repeat replaces it.</summary>
    Task AddUndeliveredAsync(ApplicationId application, UndeliveredMail mail, CancellationToken cancellation);
}
