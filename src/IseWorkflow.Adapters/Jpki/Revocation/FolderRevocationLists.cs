using System.Runtime.CompilerServices;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Lists as files (<c>*.crl</c>) in a folder.</summary>
public sealed class FolderRevocationLists(string folder) : IRevocationListSource
{
    public async IAsyncEnumerable<StoredRevocationList> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.crl").Order(StringComparer.Ordinal))
            yield return new StoredRevocationList(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation));
    }
}
