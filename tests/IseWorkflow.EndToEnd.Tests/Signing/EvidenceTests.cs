using System.Text;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>What the running service keeps of a signature, fetched and verified as an operator does it, with the tools as programs.</summary>
[Collection(StrictListTown.Name)]
public sealed class EvidenceTests(StrictListTown town) : IDisposable
{
    private readonly SignerApp app = new(town.Addresses.Site);

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Evidence_of_an_accepted_signature_holds_with_list_timestamp_and_trail()
    {
        var card = town.Pki.Good.Issue();
        using var proof = await ProofAsync(card);

        var (exit, output) = await proof.VerifyAsync("--timestamp-roots", town.TimestampRoots);

        Assert.True(exit == 0, output);
        foreach (var what in (string[])["file", "signature", "chain", "revocation", "times", "timestamp", "trail"])
            Assert.Contains($"holds   {what}", output, StringComparison.Ordinal);
        Assert.Contains(proof.Hash, output, StringComparison.Ordinal);
        Assert.Contains(card.Certificate.SerialNumber, output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("by the signed CRL", output, StringComparison.Ordinal);
        Assert.Equal(0, (await Tools.RunAsync("Audit", proof.Trail)).Exit);
    }

    [Theory]
    [InlineData("document", "signature")]
    [InlineData("signature", "signature")]
    [InlineData("chain", "chain")]
    [InlineData("proof", "revocation")]
    public async Task One_changed_letter_of_the_evidence_is_found(string member, string broken)
    {
        using var proof = await ProofAsync();
        Spoil(proof.Evidence, octets => Within(octets, member), letter => letter == 'A' ? (byte)'B' : (byte)'A');

        var (exit, output) = await proof.VerifyAsync();

        Assert.True(exit == 1, output);
        foreach (var what in (string[])["file", "trail", broken])
            Assert.Contains($"BROKEN  {what}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_any_more_is_not_what_its_name_says()
    {
        using var proof = await ProofAsync();
        Spoil(proof.Evidence, _ => 0, _ => (byte)'?');

        var (exit, output) = await proof.VerifyAsync();

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN  file", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_timestamp_is_found()
    {
        using var proof = await ProofAsync();
        Spoil(proof.Timestamp!, octets => octets.Length - 1, octet => (byte)(octet ^ 1));

        var (exit, output) = await proof.VerifyAsync("--timestamp-roots", town.TimestampRoots);

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN  timestamp", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_another_application_is_not_found_in_the_trail()
    {
        using var proof = await ProofAsync();
        using var other = await ProofAsync();
        File.Copy(other.Trail, proof.Trail, overwrite: true);

        var (exit, output) = await proof.VerifyAsync();

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN  trail", output, StringComparison.Ordinal);
        Assert.Contains("holds   signature", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_fetched_is_whole_and_for_nobody_else()
    {
        var parent = Directory.CreateTempSubdirectory("ise-proof-");
        var folder = Path.Combine(parent.FullName, "proof");
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());

        var (exit, output) = await Tools.RunAsync("Verify", "fetch", record.Id, "--to", folder, "--storage", town.StorageConnectionString);

        Assert.True(exit == 0, output);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Equal(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(), Directory.GetFiles(folder).Order());
        parent.Delete(recursive: true);
    }

    [Fact]
    public async Task Of_an_application_that_nobody_signed_there_is_nothing_to_fetch()
    {
        var folder = Directory.CreateTempSubdirectory("ise-proof-");
        var record = await town.UnsignedAsync();

        var (exit, output) = await Tools.RunAsync("Verify", "fetch", record.Id, "--to", folder.FullName, "--storage", town.StorageConnectionString);

        Assert.True(exit == 1, output);
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Fact]
    public async Task While_the_time_stamping_authority_is_down_the_signature_counts_and_the_token_is_got_later()
    {
        town.Timestamps.IsDown = true;
        using var record = await app.SendSignedAsync(town, town.Pki.Good.Issue());
        using (var without = await KeptProof.FetchAsync(town, record.Id))
        {
            Assert.Null(without.Timestamp);
            var (exit, output) = await without.VerifyAsync("--timestamp-roots", town.TimestampRoots);
            Assert.True(exit == 0, output);
            Assert.Contains("open    timestamp", output, StringComparison.Ordinal);
        }

        town.Timestamps.IsDown = false;
        await town.Clock.MoveAsync(TimeSpan.FromMinutes(61));

        using var later = await KeptProof.FetchAsync(town, record.Id);
        var (holds, said) = await later.VerifyAsync("--timestamp-roots", town.TimestampRoots);
        Assert.True(holds == 0, said);
        Assert.Contains("holds   timestamp", said, StringComparison.Ordinal);
    }

    private async Task<KeptProof> ProofAsync(SignerCredential? card = null)
    {
        using var record = await app.SendSignedAsync(town, card ?? town.Pki.Good.Issue());
        return await KeptProof.FetchAsync(town, record.Id);
    }

    /// <summary>A place well inside of a member's value.</summary>
    private static int Within(byte[] json, string member)
    {
        var at = json.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"{member}\": "));
        Assert.True(at >= 0, $"The evidence has no member {member}.");
        return at + 400;
    }

    private static void Spoil(string path, Func<byte[], int> place, Func<byte, byte> change)
    {
        var octets = File.ReadAllBytes(path);
        var at = place(octets);
        octets[at] = change(octets[at]);
        File.WriteAllBytes(path, octets);
    }
}
