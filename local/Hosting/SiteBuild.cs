using System.Security.Cryptography;
using System.Text;

namespace IseWorkflow.Local.Hosting;

/// <summary>Builds the site, as <c>npm run build</c> does, where its sources changed since the last build.</summary>
internal static class SiteBuild
{
    public static string Output { get; } = Path.Combine(SourceTree.Site, "dist");

    private static readonly string Stamp = Path.Combine(Output, ".built");

    private static readonly SemaphoreSlim One = new(1);

    /// <summary>One at a time: a build begins by emptying the folder, from which another host of this process may be serving already.</summary>
    public static async Task EnsureAsync(Action<string> show, CancellationToken cancellation)
    {
        await One.WaitAsync(cancellation);
        try
        {
            await BuildWhereChangedAsync(show, cancellation);
        }
        finally
        {
            One.Release();
        }
    }

    /// <exception cref="LocalStartException">It was never built.</exception>
    public static void Require()
    {
        if (!Directory.Exists(Output))
            throw new LocalStartException("The site was never built. Start once without --no-site.");
    }

    private static async Task BuildWhereChangedAsync(Action<string> show, CancellationToken cancellation)
    {
        var sources = await HashAsync(cancellation);
        if (File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp, cancellation) == sources)
            return;
        show("Building the site …");
        await NodeTools.InstallAsync(SourceTree.Site, show, cancellation);
        await NodeTools.RunAsync("Building the site", ["build/build.mjs"], SourceTree.Site, show, cancellation);
        await File.WriteAllTextAsync(Stamp, sources, cancellation);
    }

    /// <summary>Over names and contents of the site's files.</summary>
    private static async Task<string> HashAsync(CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in SourceFiles().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(await File.ReadAllBytesAsync(file, cancellation));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(SourceTree.Site)
            .Concat(Directory.EnumerateDirectories(SourceTree.Site).Where(IsSource).SelectMany(Files));

    private static bool IsSource(string folder) =>
        Path.GetFileName(folder) is not ("node_modules" or "dist") && !Path.GetFileName(folder).StartsWith('.');

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
}
