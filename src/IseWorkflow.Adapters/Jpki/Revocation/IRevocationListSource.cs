namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Where revocation lists are put for the service: whoever is a registered verifier downloads them there.</summary>
public interface IRevocationListSource
{
    /// <summary>All lists, in DER.</summary>
    IAsyncEnumerable<StoredRevocationList> ReadAllAsync(CancellationToken cancellation);
}

/// <summary>A stored list.</summary>
/// <param name="Name">Of the file or blob, for the log.</param>
public sealed record StoredRevocationList(string Name, ReadOnlyMemory<byte> Bytes);
