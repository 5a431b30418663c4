using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Core.Audit;

/// <summary>
/// One line of an application's trail: who, what, when, from which stage to which. Carries the hash of the entry before, so
/// that a changed, missing or moved entry breaks the chain. The payload is only in it as a hash, so that its erasure does not.
/// </summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="SignalId">The signal that was handled.</param>
/// <param name="Signal">The signal's name.</param>
/// <param name="RefusalCode">Why nothing changed; null for a transition.</param>
/// <param name="PayloadHash">SHA-256 of the signal's JSON, lower-case hexadecimal.</param>
/// <param name="PreviousHash">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all other values.</param>
/// <param name="Signature">
/// How the signature stood when staff took the application forward; null with other signals, where nothing is signed, and in entries from
/// before this was recorded, whose hashes are over what they hold.
/// </param>
public sealed record AuditEntry(
    int Sequence,
    string SignalId,
    string Signal,
    Actor By,
    DateTimeOffset At,
    Stage From,
    Stage To,
    string? RefusalCode,
    string PayloadHash,
    string PreviousHash,
    string Hash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SignatureCheck? Signature = null)
{
    private static readonly string Genesis = new('0', 64);

    private string Lines => string.Join(
        '\n', Sequence, SignalId, Signal, By.Kind, By.Id, At.UtcDateTime.ToString("O"), From, To, RefusalCode ?? "", PayloadHash, PreviousHash);

    /// <summary>The next entry of a chain.</summary>
    public static AuditEntry After(
        AuditEntry? last, Signal signal, string payloadHash, DateTimeOffset at, Stage from, Stage to, string? refusalCode)
    {
        var entry = new AuditEntry(
            (last?.Sequence ?? 0) + 1, signal.Id, signal.Name, signal.By, at, from, to, refusalCode, payloadHash, last?.Hash ?? Genesis, "")
        {
            Signature = (signal as Signal.Advance)?.Signature,
        };
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>The hash that the entry's values give; differs from <see cref="Hash"/> if one was changed.</summary>
    public string ComputeHash() => Sha256(Signature is null ? Lines : $"{Lines}\n{Signature.Lines}");

    /// <summary>SHA-256 of a text as lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first entry that does not continue the chain; null where the chain holds.</summary>
    public static AuditEntry? FirstBroken(IEnumerable<AuditEntry> trail)
    {
        AuditEntry? last = null;
        foreach (var entry in trail)
        {
            var continues = entry.Sequence == (last?.Sequence ?? 0) + 1 && entry.PreviousHash == (last?.Hash ?? Genesis);
            if (!continues || entry.ComputeHash() != entry.Hash)
                return entry;
            last = entry;
        }

        return null;
    }
}
