using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Evidence;
using IseWorkflow.Adapters.Jpki.Timestamps;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Timestamps;

namespace IseWorkflow.Tools.Verify;

/// <summary>Verifies a signature's evidence file offline and prints what holds. Exit code 0: all holds; 1: something does not; 2: it could not be tried.</summary>
public static class VerifyCommand
{
    private const string EvidencePrefix = "evidence-";

    private const string Usage = """
        verify <evidence> [--roots <folder or file of PEM>] [--timestamp <file>] [--timestamp-roots <folder or file of PEM>]
               [--trail <trail.json>] [--allow-test-policy]
        verify fetch …    gets evidence from storage; see verify fetch

        Without --roots the root inside the evidence is taken; compare its SHA-256, which is printed, with the one that the authority publishes.
        Without --timestamp the file beside the evidence is taken whose name begins with timestamp- in place of evidence-.
        --trail takes the answer of GET /api/operator/applications/{id}/trail.
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (VerifyArguments.Parse(arguments) is not { } parsed)
        {
            output.WriteLine(Usage);
            return 2;
        }

        try
        {
            return Verify(parsed, output);
        }
        catch (Exception e) when (e is IOException or JsonException or CryptographicException or InvalidOperationException or UnauthorizedAccessException)
        {
            output.WriteLine($"Cannot be verified: {e.Message}");
            return 2;
        }
    }

    private static int Verify(VerifyArguments arguments, TextWriter output)
    {
        var blob = File.ReadAllBytes(arguments.Evidence);
        var file = FileHash(arguments.Evidence, blob);
        SignatureEvidence evidence;
        try
        {
            evidence = SignatureEvidence.FromBytes(blob);
        }
        catch (JsonException e) when (file.Holds == false)
        {
            return Report([file, new("evidence", false, $"Cannot be read any more: {e.Message}")], output);
        }

        return Report([file, .. Verify(arguments, blob, evidence)], output);
    }

    private static Finding[] Verify(VerifyArguments arguments, byte[] blob, SignatureEvidence evidence)
    {
        var roots = arguments.Roots is { } path ? RootFiles.Load([path]) : KeptRoot(evidence);
        return
        [
            .. new EvidenceVerification(roots, arguments.AllowTestPolicy).Verify(evidence),
            Timestamp(arguments, blob),
            new TrailProof(ReadTrail(arguments.Trail)).Verify(blob, evidence),
        ];
    }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    private static TrustedRoots KeptRoot(SignatureEvidence evidence) => evidence.Chain is [.., var root]
        ? new([X509CertificateLoader.LoadCertificate(root.Span)])
        : throw new InvalidOperationException("The evidence holds no root. Name one with --roots.");

    private static int Report(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
            output.WriteLine($"{Mark(finding.Holds)}  {finding.What,-10}  {finding.Says}");
        return findings.Any(finding => finding.Holds == false) ? 1 : 0;
    }

    private static Finding Timestamp(VerifyArguments arguments, byte[] blob)
    {
        var trust = arguments.TimestampRoots is { } roots ? TimestampTrust.Load([roots]) : null;
        var proof = new TimestampProof(trust);
        return (arguments.Timestamp ?? Beside(arguments.Evidence)) is { } path ? proof.Verify(blob, File.ReadAllBytes(path)) : proof.Verify(blob, token: null);
    }

    private static AuditTrail? ReadTrail(string? path) => path is null ? null : Core.Json.Read<AuditTrail>(File.ReadAllText(path));

    /// <summary>The evidence's timestamp under its name in storage, whatever the files' endings; null where there is none.</summary>
    private static string? Beside(string evidence)
    {
        var name = Path.GetFileNameWithoutExtension(evidence);
        return name.StartsWith(EvidencePrefix, StringComparison.Ordinal)
            ? Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(evidence))!, EvidenceTimestamps.BlobName(name) + "*").FirstOrDefault()
            : null;
    }

    /// <summary>The file's name carries its SHA-256, and the application's audit trail carries the name.</summary>
    private static Finding FileHash(string path, byte[] blob)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(blob));
        var name = Path.GetFileNameWithoutExtension(path);
        return name.StartsWith(EvidencePrefix, StringComparison.Ordinal)
            ? new("file", name.EndsWith(hash, StringComparison.Ordinal), $"SHA-256 {hash}; the name says {name[^Math.Min(64, name.Length)..]}.")
            : new("file", null, $"SHA-256 {hash}; its name in storage ends so.");
    }

    private static string Mark(bool? holds) => holds switch { true => "holds ", false => "BROKEN", null => "open  " };
}
