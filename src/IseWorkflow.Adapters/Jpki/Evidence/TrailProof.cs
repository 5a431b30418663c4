using IseWorkflow.Core;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki.Evidence;

/// <summary>
/// Finds evidence in its application's audit trail. An entry holds its signal as a hash only, so the signal is made again from what the file says:
/// the hashes agree for no other file, application, signer's side or time of receipt.
/// </summary>
/// <param name="trail">Null where none is given.</param>
public sealed class TrailProof(AuditTrail? trail)
{
    private const string What = "trail";

    /// <param name="blob">The evidence, octet for octet.</param>
    public Finding Verify(byte[] blob, SignatureEvidence evidence)
    {
        if (trail is null)
            return new(What, null, "Not compared; --trail takes the exported audit trail.");
        if (trail.FirstFault() is { } fault)
            return new(What, false, $"Is broken itself, at entry {fault.Entry.Sequence}.");
        return trail.Entries.FirstOrDefault(entry => Names(entry, blob, evidence.ReceivedAt)) is { } found
            ? new(What, true, $"Entry {found.Sequence} ({found.Signal}, {found.At:O}) of application {trail.Application} names this file.")
            : new(What, false, $"No entry of application {trail.Application} names this file.");
    }

    private static bool Names(AuditEntry entry, byte[] blob, DateTimeOffset receivedAt) => entry is { Signal: nameof(Signal.Signed), RefusalCode: null }
        && SignatureIntake.RevisionOf(entry.SignalId) is { } revision
        && entry.PayloadHash == HashOf(entry, revision, blob, receivedAt);

    private static string HashOf(AuditEntry entry, int revision, byte[] blob, DateTimeOffset receivedAt) => Json.Hash<Signal>(
        new Signal.Signed(entry.SignalId, entry.By, receivedAt, revision, SignatureEvidence.BlobName(revision, blob)));
}
