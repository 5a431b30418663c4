namespace IseWorkflow.Core.Applications;

/// <summary>Attachments uploaded while the form is filled in, before there is an application. Kept a few days, per applicant.</summary>
public interface IUploadStore
{
    /// <summary>Stores an upload and gives its id.</summary>
    Task<string> WriteAsync(string applicantId, StoredDocument document, CancellationToken cancellation);

    /// <summary>An upload of this applicant; null where there is none or it is another's.</summary>
    Task<StoredDocument?> ReadAsync(string applicantId, string uploadId, CancellationToken cancellation);

    /// <summary>Whether there is such an upload of this applicant.</summary>
    Task<bool> ExistsAsync(string applicantId, string uploadId, CancellationToken cancellation);
}
