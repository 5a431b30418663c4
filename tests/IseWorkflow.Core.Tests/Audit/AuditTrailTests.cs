using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Core.Tests.Audit;

public sealed class AuditTrailTests
{
    [Fact]
    public void A_trail_as_it_was_written_holds() => Assert.Null(GivenTrail.Of(5).FirstFault());

    [Fact]
    public void A_trail_of_an_application_that_nothing_happened_to_holds() => Assert.Null(GivenTrail.Of(0).FirstFault());

    [Fact]
    public void An_entry_that_came_while_it_was_read_does_no_harm()
    {
        var trail = GivenTrail.Of(5);

        Assert.Null((trail with { Newest = trail.Entries[3] }).FirstFault());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_value_shows_at_its_entry(string value, Func<AuditEntry, AuditEntry> change)
    {
        _ = value;
        var trail = GivenTrail.Of(5).With(2, change);

        var fault = trail.FirstFault();

        Assert.Equal((TrailFaultKind.Altered, trail.Entries[2]), (fault!.Kind, fault.Entry));
    }

    [Theory]
    [MemberData(nameof(CheckChanges))]
    public void A_changed_value_of_what_was_checked_shows_at_its_entry(string value, Func<SignatureCheck, SignatureCheck?> change)
    {
        _ = value;
        var approved = new Signal.FeeSet("fee", Given.Staff, Given.Now, Given.Lines(), 0) { Signature = Given.VoidSignature };
        var trail = GivenTrail.Of(approved).With(0, entry => entry with { Signature = change(entry.Signature!) });

        Assert.Equal(TrailFaultKind.Altered, trail.FirstFault()!.Kind);
    }

    [Fact]
    public void A_check_put_into_an_entry_that_had_none_shows() =>
        Assert.Equal(TrailFaultKind.Altered, GivenTrail.Of(5).With(3, entry => entry with { Signature = Given.Check() }).FirstFault()!.Kind);

    /// <summary>Its hash was computed without this code, over what entries held before checks were recorded.</summary>
    [Fact]
    public void A_trail_of_an_older_version_holds_and_goes_on()
    {
        var path = Path.Combine(Repository.Root, "tests", "IseWorkflow.Core.Tests", "Audit", "old-entry.json");
        var old = Json.Read<AuditEntry>(File.ReadAllText(path));
        var approved = new Signal.FeeSet("fee-2", Given.Staff, Given.Now, Given.Lines(), 1) { Signature = Given.Check() };

        var next = AuditEntry.After(old, approved, Json.Hash(approved), Given.Now, Stage.AwaitingPayment, Stage.AwaitingPayment, null);

        Assert.Null(AuditEntry.FirstBroken([old, next]));
        Assert.Equal(approved.Signature, Json.Read<AuditEntry>(Json.Write(next)).Signature);
    }

    [Fact]
    public void A_value_changed_with_its_hash_shows_at_the_next_entry()
    {
        var trail = GivenTrail.Of(5).With(2, entry => GivenTrail.Rehashed(entry with { To = Stage.Mailed }));

        Assert.Equal((TrailFaultKind.OutOfPlace, 4), (trail.FirstFault()!.Kind, trail.FirstFault()!.Entry.Sequence));
    }

    [Fact]
    public void A_removed_entry_shows_at_the_one_behind_it()
    {
        var trail = GivenTrail.Of(5);

        var fault = (trail with { Entries = [.. trail.Entries.Where(entry => entry.Sequence != 2)] }).FirstFault();

        Assert.Equal((TrailFaultKind.OutOfPlace, 3), (fault!.Kind, fault.Entry.Sequence));
    }

    [Fact]
    public void Two_exchanged_entries_show_at_the_first_of_them()
    {
        var trail = GivenTrail.Of(5);

        var fault = (trail with { Entries = [trail.Entries[1], trail.Entries[0], .. trail.Entries.Skip(2)] }).FirstFault();

        Assert.Equal((TrailFaultKind.OutOfPlace, 2), (fault!.Kind, fault.Entry.Sequence));
    }

    [Fact]
    public void An_end_that_was_cut_off_shows()
    {
        var trail = GivenTrail.Of(5);

        var fault = (trail with { Entries = [.. trail.Entries.Take(4)] }).FirstFault();

        Assert.Equal((TrailFaultKind.CutOff, 5), (fault!.Kind, fault.Entry.Sequence));
    }

    [Fact]
    public void A_last_entry_that_was_made_anew_shows()
    {
        var trail = GivenTrail.Of(5).With(4, entry => GivenTrail.Rehashed(entry with { RefusalCode = "not_due" }));

        Assert.Equal(TrailFaultKind.CutOff, trail.FirstFault()!.Kind);
    }

    public static TheoryData<string, Func<SignatureCheck, SignatureCheck?>> CheckChanges => new()
    {
        { "all of it", _ => null },
        { "evidence", check => check with { Evidence = new('a', 64) } },
        { "when signed", check => check with { SignedAt = check.SignedAt.AddTicks(1) } },
        { "at receipt", check => check with { AtReceipt = RevocationStatus.Unknown } },
        { "status", check => check with { Status = RevocationStatus.Good } },
        { "source", check => check with { Source = "OCSP" } },
        { "when checked", check => check with { CheckedAt = check.CheckedAt.AddTicks(1) } },
        { "reason", check => check with { Reason = RevocationReason.Superseded } },
        { "no reason", check => check with { Reason = null } },
        { "since when", check => check with { RevokedAt = check.RevokedAt!.Value.AddTicks(1) } },
        { "since never", check => check with { RevokedAt = null } },
    };

    public static TheoryData<string, Func<AuditEntry, AuditEntry>> Changes => new()
    {
        { "signal", entry => entry with { Signal = "Posted" } },
        { "signal id", entry => entry with { SignalId = "other" } },
        { "side", entry => entry with { By = entry.By with { Kind = ActorKind.Clock } } },
        { "who", entry => entry with { By = entry.By with { Id = "somebody" } } },
        { "when", entry => entry with { At = entry.At.AddTicks(1) } },
        { "from", entry => entry with { From = Stage.Mailed } },
        { "to", entry => entry with { To = Stage.Mailed } },
        { "refusal", entry => entry with { RefusalCode = "not_due" } },
        { "payload", entry => entry with { PayloadHash = new string('a', 64) } },
        { "hash", entry => entry with { Hash = new string('a', 64) } },
    };
}
