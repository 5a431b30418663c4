using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads configured roots: PEM texts, files of PEM, or folders of such files (<c>*.pem</c>, <c>*.crt</c>, <c>*.cer</c>).</summary>
public static class RootFiles
{
    private static readonly string[] Endings = [".pem", ".crt", ".cer"];

    /// <exception cref="InvalidOperationException">A path does not exist, or holds no certificate.</exception>
    public static TrustedRoots Load(IEnumerable<string> sources) => new(sources.SelectMany(Read));

    private static X509Certificate2Collection Read(string source)
    {
        var found = new X509Certificate2Collection();
        foreach (var pem in Texts(source))
            found.ImportFromPem(pem);
        return found.Count > 0 ? found : throw new InvalidOperationException($"Signing:Roots names \"{source}\", which holds no certificate in PEM.");
    }

    private static IEnumerable<string> Texts(string source)
    {
        if (source.Contains("-----BEGIN", StringComparison.Ordinal))
            return [source];
        if (File.Exists(source))
            return [File.ReadAllText(source)];
        if (!Directory.Exists(source))
            throw new InvalidOperationException($"Signing:Roots names \"{source}\", which is neither a file nor a folder.");
        return Directory.EnumerateFiles(source).Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
