using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Tools.Audit;

namespace IseWorkflow.Core.Tests.Audit;

/// <summary>The command that verifies an exported trail offline.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();
    private readonly StringWriter output = new();

    [Fact]
    public void A_trail_that_holds_ends_with_0_and_names_the_newest_hash()
    {
        var trail = GivenTrail.Of(5);

        Assert.Equal(0, Run(trail));

        Assert.Contains($"{trail.Application}, read at", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Holds. The newest hash is {trail.Newest!.Hash}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_tells_what_each_act_of_staff_rested_on()
    {
        var unknown = Given.Check(RevocationStatus.Unknown, atReceipt: RevocationStatus.Unknown);
        var moved = Given.Check(RevocationStatus.Revoked);

        Assert.Equal(0, Run(GivenTrail.Of(
            new Signal.FeeSet("fee", Given.Staff, Given.Now, Given.Lines(), 0) { Signature = unknown },
            new Signal.Posted("posted", Given.Staff, Given.Now, null) { Signature = moved })));

        Assert.Contains(
            $"Entry 1 (FeeSet, {Given.Now:O}): Certificate: never checked, neither at the signature nor at this act.",
            output.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            $"Entry 2 (Posted, {Given.Now:O}): Certificate: revoked after it was used.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"by CRL: Revoked (AffiliationChanged) since {moved.RevokedAt:O}", output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"evidence {moved.Evidence}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_one_ends_with_1_and_says_where()
    {
        Assert.Equal(1, Run(GivenTrail.Of(5).With(2, entry => entry with { To = Stage.Mailed })));

        Assert.Contains("BROKEN at entry 3 (Confirmed, ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_whose_end_is_missing_ends_with_1()
    {
        var trail = GivenTrail.Of(5);

        Assert.Equal(1, Run(trail with { Entries = [.. trail.Entries.Take(3)] }));

        Assert.Contains("BROKEN at entry 5", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"application":"0194f4c0000070008000000000000001","readAt":"2026-11-24T00:00:00Z","newest":null,"entries":[{"sequence":1}]}""")]
    public void What_is_no_trail_ends_with_2(string json)
    {
        File.WriteAllText(file, json);

        Assert.Equal(2, AuditCommand.Run([file], output));

        Assert.StartsWith("Cannot be verified", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2() => Assert.Equal(2, AuditCommand.Run([file + ".missing"], output));

    [Fact]
    public void Without_a_file_it_says_how_to_call_it()
    {
        Assert.Equal(2, AuditCommand.Run([], output));

        Assert.StartsWith("audit <trail.json>", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(file);
        output.Dispose();
    }

    private int Run(AuditTrail trail)
    {
        File.WriteAllText(file, Json.Write(trail));
        return AuditCommand.Run([file], output);
    }
}
