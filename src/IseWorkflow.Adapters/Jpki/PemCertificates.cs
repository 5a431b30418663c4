using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads configured certificates: PEM texts, files of PEM, or folders of such files (<c>*.pem</c>, <c>*.crt</c>, <c>*.cer</c>).</summary>
internal static class PemCertificates
{
    private static readonly string[] Endings = [".pem", ".crt", ".cer"];

    /// <param name="setting">That names the sources, for the message.</param>
    /// <exception cref="InvalidOperationException">A path does not exist, or holds no certificate.</exception>
    public static IEnumerable<X509Certificate2> Read(string setting, IEnumerable<string> sources) => sources.SelectMany(source => Read(setting, source));

    private static X509Certificate2Collection Read(string setting, string source)
    {
        var found = new X509Certificate2Collection();
        foreach (var pem in Texts(setting, source))
            found.ImportFromPem(pem);
        return found.Count > 0 ? found : throw new InvalidOperationException($"{setting} names \"{source}\", which holds no certificate in PEM.");
    }

    private static IEnumerable<string> Texts(string setting, string source)
    {
        if (source.Contains("-----BEGIN", StringComparison.Ordinal))
            return [source];
        if (File.Exists(source))
            return [File.ReadAllText(source)];
        if (!Directory.Exists(source))
            throw new InvalidOperationException($"{setting} names \"{source}\", which is neither a file nor a folder.");
        return Directory.EnumerateFiles(source).Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
