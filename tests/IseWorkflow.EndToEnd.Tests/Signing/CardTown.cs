using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A town that is configured as in production, but for its roots, which are those of a test PKI of its own time.</summary>
public abstract class CardTown : LocalTown
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ise-card-town-");

    private ResidentRecord? unsigned;
    private DateTimeOffset unsignedSince;

    /// <summary>Of the time at which the town's clock begins.</summary>
    public TestPki Pki { get; } = TestPki.At(DateTimeOffset.UtcNow);

    /// <summary>PEM files of the roots of citizens' certificates.</summary>
    public string Roots => Sub("roots");

    protected override IReadOnlyDictionary<string, string?> Overrides => new Dictionary<string, string?>(base.Overrides)
    {
        ["Signing:Roots"] = Roots,
        ["Signing:AllowTestPolicy"] = "false",
    };

    public override ValueTask InitializeAsync()
    {
        foreach (var root in Pki.TrustedCertificates)
            File.WriteAllText(Path.Combine(Roots, $"{root.Thumbprint}.pem"), root.ExportCertificatePem());
        return base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        unsigned?.Dispose();
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>An application that waits for its signature, for tests whose signatures are refused and leave it as it is.</summary>
    internal async Task<ResidentRecord> UnsignedAsync()
    {
        var now = await Clock.NowAsync();
        if (unsigned is not null && now - unsignedSince < TimeSpan.FromHours(1))
            return unsigned;
        unsigned?.Dispose();
        (unsigned, unsignedSince) = (await ResidentRecord.FilledInAsync(this), now);
        return unsigned;
    }

    /// <summary>A folder of the town's own.</summary>
    protected string Sub(string name) => folder.CreateSubdirectory(name).FullName;
}
