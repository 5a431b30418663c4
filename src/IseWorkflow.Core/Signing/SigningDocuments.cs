using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Signing;

/// <summary>Makes and keeps the documents to sign. A document is composed once for a revision and never again, even if its layout changes later.</summary>
public sealed class SigningDocuments(IDocumentStore documents, ISignableForms forms)
{
    /// <summary>The octets to sign of a revision, stored before they are given out.</summary>
    public async Task<ReadOnlyMemory<byte>> EnsureAsync(ApplicationRecord application, int revision, CancellationToken cancellation)
    {
        var head = application.Ledger.Head;
        var name = SigningDocument.BlobName(revision);
        if (await documents.ReadAsync(head.Id, name, cancellation) is { } stored)
            return stored.Bytes;

        var bytes = SigningDocument.Compose(head, revision, Describe(application, revision));
        await documents.WriteAsync(head.Id, name, new StoredDocument(bytes, SigningDocument.ContentType), cancellation);
        return bytes;
    }

    /// <summary>The octets that a session was opened for.</summary>
    /// <exception cref="InvalidOperationException">They are gone or not the same any more.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(SigningSession session, CancellationToken cancellation)
    {
        var stored = await documents.ReadAsync(session.Application, SigningDocument.BlobName(session.Revision), cancellation);
        return stored is { } document && SigningDocument.Hash(document.Bytes.Span) == session.DocumentHash
            ? document.Bytes
            : throw new InvalidOperationException($"The document of application {session.Application}, revision {session.Revision}, is not the one that was stored.");
    }

    /// <exception cref="InvalidOperationException">The answers are gone.</exception>
    public SignableForm Describe(ApplicationRecord application, int revision) =>
        application.Answers.GetValueOrDefault(revision) is { } answers
            ? forms.Describe(application.Ledger.Head, answers)
            : throw new InvalidOperationException($"Application {application.Ledger.Head.Id} has no answers of revision {revision}.");
}
