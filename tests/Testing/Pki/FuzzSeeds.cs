using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Testing.Pki;

/// <summary>
/// Good octets that fuzzing starts from, kept as files, so that an input that failed once is made again from its number alone. Written anew by the
/// explicit test <c>FuzzSeedsTests</c>.
/// </summary>
public static class FuzzSeeds
{
    /// <summary>What all of them sign.</summary>
    public static byte[] Document { get; } = "申請書\n氏名は署名から\n"u8.ToArray();

    /// <summary>The root of all certificates here. Its key was thrown away.</summary>
    public static X509Certificate2 Root => X509CertificateLoader.LoadCertificate(Read("root"));

    public static byte[] Certificate => Read("certificate");

    /// <summary>A subjectAltName with a holder.</summary>
    public static byte[] Holder => Read("holder");

    public static IReadOnlyDictionary<string, SubmittedSignature> Signatures { get; } = new Dictionary<string, SubmittedSignature>
    {
        ["attached"] = Cms("attached"),
        ["detached"] = Cms("detached"),
        ["without attributes"] = Cms("bare"),
        ["P-384"] = Cms("p384"),
        ["raw"] = new(SignatureFormat.Raw, Read("raw"), Certificate),
    };

    public static SignatureExamination Examination() => new(new TrustedRoots([Root]), new SigningProfileRule(AllowTestPolicy: false), SignatureAlgorithm.All);

    private static SubmittedSignature Cms(string name) => new(SignatureFormat.Cms, Read(name));

    private static byte[] Read(string name)
    {
        using var resource = typeof(FuzzSeeds).Assembly.GetManifestResourceStream($"{name}.seed")
            ?? throw new InvalidOperationException($"There is no seed {name}.");
        using var octets = new MemoryStream();
        resource.CopyTo(octets);
        return octets.ToArray();
    }
}
