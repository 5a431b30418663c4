using System.Collections.Frozen;
using IseWorkflow.Core.Signing.Certificates;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>
/// The revocation lists in memory, by partition. Only lists signed by a trusted root come in, and only once their time has begun, so that one put
/// there early does not end today's. An older list never replaces a newer one.
/// </summary>
public sealed partial class RevocationListCache(
    IRevocationListSource source, TrustedRoots roots, TimeProvider time, ILogger<RevocationListCache> logger) : IDisposable
{
    /// <summary>Between two readings that a stale list causes: the source is not asked for each signature while it has nothing new.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);

    private FrozenDictionary<string, RevocationList> byPartition = FrozenDictionary<string, RevocationList>.Empty;

    private DateTimeOffset? refreshedAt;

    public void Dispose() => gate.Dispose();

    /// <summary>Reads the source again. A list that cannot be used is logged and passed over.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var lists = new Dictionary<string, RevocationList>(byPartition);
            await foreach (var stored in source.ReadAllAsync(cancellation))
                Take(stored, lists);
            (byPartition, refreshedAt) = (lists.ToFrozenDictionary(), time.GetUtcNow());
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The list of the certificate's partition and issuer; read again first where there is none or its time is over.</summary>
    internal async Task<RevocationList?> FindAsync(CertificateBody certificate, CancellationToken cancellation)
    {
        if (certificate.ReadDistributionPoint() is not { } partition || !roots.IssuerOf(certificate).Is(out var root, out _))
            return null;
        var key = Key(root, partition);
        var found = byPartition.GetValueOrDefault(key);
        if ((found is null || found.NextUpdate <= time.GetUtcNow()) && IsPatienceOver())
        {
            await RefreshAsync(cancellation);
            found = byPartition.GetValueOrDefault(key);
        }

        return found;
    }

    private bool IsPatienceOver() => refreshedAt is null || refreshedAt + Patience <= time.GetUtcNow();

    private void Take(StoredRevocationList stored, Dictionary<string, RevocationList> lists)
    {
        try
        {
            var list = RevocationListReader.Read(stored.Bytes);
            var root = roots.FindIssuer(list.Issuer, list.AuthorityKey) ?? throw new InvalidDataException("It names no trusted root.");
            var partition = list.Partition ?? throw new InvalidDataException("It has no issuing distribution point, so nobody can tell what it covers.");
            if (list.ThisUpdate > time.GetUtcNow())
                throw new InvalidDataException($"It holds only from {list.ThisUpdate:O}.");
            if (lists.TryGetValue(Key(root, partition), out var known) && !list.Replaces(known))
                return;
            if (!list.IsSignedBy(root))
                throw new InvalidDataException("Its signature does not hold.");
            lists[Key(root, partition)] = list;
            LogTaken(stored.Name, list.Entries.Count, list.NextUpdate);
        }
        catch (InvalidDataException e)
        {
            LogUnusable(stored.Name, e.Message);
        }
    }

    private static string Key(TrustedRoot root, ReadOnlyMemory<byte> partition) =>
        $"{Convert.ToHexString(root.KeyIdentifier.Span)}/{Convert.ToHexString(partition.Span)}";

    [LoggerMessage(LogLevel.Information, "Revocation list {Name} with {Count} entries holds until {NextUpdate:O}.")]
    private partial void LogTaken(string name, int count, DateTimeOffset nextUpdate);

    [LoggerMessage(LogLevel.Error, "Revocation list {Name} cannot be used: {Reason}")]
    private partial void LogUnusable(string name, string reason);
}
