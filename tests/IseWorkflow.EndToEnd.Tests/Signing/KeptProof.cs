using System.Security.Cryptography;
using IseWorkflow.EndToEnd.Tests.Running;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>What an operator gets of an application's signature: evidence and timestamp out of storage, and the audit trail.</summary>
internal sealed class KeptProof : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ise-proof-");
    private readonly CardTown town;

    private KeptProof(CardTown town) => this.town = town;

    public string Evidence => folder.GetFiles("evidence-*").Single().FullName;

    /// <summary>Null where none was kept.</summary>
    public string? Timestamp => folder.GetFiles("timestamp-*").SingleOrDefault()?.FullName;

    public string Trail => Path.Combine(folder.FullName, "trail.json");

    /// <summary>Lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Evidence)));

    public static async Task<KeptProof> FetchAsync(CardTown town, string application)
    {
        var proof = new KeptProof(town);
        var (exit, output) = await Tools.RunAsync("Verify", "fetch", application, "--to", proof.folder.FullName, "--storage", town.StorageConnectionString);
        Assert.True(exit == 0, output);
        using var console = new Caller(town.Addresses.Site);
        await File.WriteAllBytesAsync(proof.Trail, (await console.GetAsync($"/console/applications/{application}/trail")).Body);
        return proof;
    }

    public Task<(int Exit, string Output)> VerifyAsync(params string[] more) =>
        Tools.RunAsync("Verify", [Evidence, "--roots", town.Roots, "--trail", Trail, .. more]);

    public void Dispose() => folder.Delete(recursive: true);
}
