namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads the roots of the signing service from configuration.</summary>
public static class RootFiles
{
    /// <param name="sources">PEM texts, files of PEM, or folders of such files.</param>
    /// <exception cref="InvalidOperationException">A path does not exist, or holds no certificate.</exception>
    public static TrustedRoots Load(IEnumerable<string> sources) => new(PemCertificates.Read("Signing:Roots", sources));
}
