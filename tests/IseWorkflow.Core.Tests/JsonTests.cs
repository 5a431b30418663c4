using System.Text.Json.Nodes;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests;

/// <summary>What is stored today has to be read for years.</summary>
public sealed class JsonTests
{
    private static readonly IReadOnlyList<Effect> EachEffect =
    [
        new Effect.PublishState(),
        new Effect.Notify(NoticeKind.Received, "confirm-1"),
        new Effect.Refund(Given.Charge, RefundReason.PaidTwice),
        new Effect.CloseCheckout(2),
        new Effect.ScheduleErasure(Given.Now),
    ];

    public static TheoryData<State> States => [.. Given.EachState];

    public static TheoryData<Signal> Signals => [.. Given.EachSignal(Given.Now.AddTicks(1))];

    public static TheoryData<Effect> Effects => [.. EachEffect];

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_is_read_as_it_was_written(State state) => Assert.Equal(state, Json.Read<State>(Json.Write(state)));

    [Theory]
    [MemberData(nameof(Signals))]
    public void A_signal_is_read_as_it_was_written(Signal signal)
    {
        var read = Json.Read<Signal>(Json.Write(signal));

        Assert.Equivalent(signal, read, strict: true);
        Assert.Equal(Json.Hash(signal), Json.Hash(read));
    }

    public static TheoryData<Signal> Advances =>
    [
        new Signal.FeeSet("fee", Given.Staff, Given.Now, Given.Lines(), 0) { Signature = Given.VoidSignature },
        new Signal.Posted("posted", Given.Staff, Given.Now, null) { Signature = Given.Check() },
    ];

    [Theory]
    [MemberData(nameof(Advances))]
    public void What_was_checked_for_an_act_is_read_as_it_was_written(Signal signal) => A_signal_is_read_as_it_was_written(signal);

    /// <summary>Such rows stand in inboxes while a new version is started, and their hashes in trails.</summary>
    [Theory]
    [InlineData("""{"signal":"FeeSet","lines":[],"expectedFeeRevision":1,"id":"fee-1","by":{"kind":"Staff","id":"shimin"},"at":"2026-11-24T01:30:00+00:00"}""")]
    [InlineData("""{"signal":"Posted","trackingNumber":null,"id":"post-1","by":{"kind":"Staff","id":"shimin"},"at":"2026-11-24T01:30:00+00:00"}""")]
    public void An_act_that_an_older_version_stored_is_read_and_its_hash_stays(string stored)
    {
        var act = Assert.IsType<Signal.Advance>(Json.Read<Signal>(stored), exactMatch: false);

        Assert.Null(act.Signature);
        Assert.Equal(AuditEntry.Sha256(stored), Json.Hash<Signal>(act));
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void An_effect_is_read_as_it_was_written(Effect effect) => Assert.Equal(effect, Json.Read<Effect>(Json.Write(effect)));

    [Fact]
    public void These_are_all_the_kinds_there_are()
    {
        Assert.Equal(KindsOf<State>(), NamesOf(Given.EachState));
        Assert.Equal(KindsOf<Signal>(), NamesOf(Given.EachSignal(Given.Now)));
        Assert.Equal(KindsOf<Effect>(), NamesOf(EachEffect));
    }

    [Fact]
    public void The_kind_stands_in_the_JSON_under_a_stable_name_wherever_in_it()
    {
        var json = JsonNode.Parse(Json.Write<State>(new State.Withdrawn(Given.Now)))!.AsObject();
        Assert.Equal("Withdrawn", (string?)json["stage"]);

        var last = new JsonObject(json.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
        Assert.Equal(new State.Withdrawn(Given.Now), Json.Read<State>(last.ToJsonString()));
    }

    [Fact]
    public void An_outbox_entry_and_an_audit_entry_are_read_as_they_were_written()
    {
        var waiting = new OutboxEntry("000001-00", "submitted", EachEffect[2], 0, Given.Now).Failed(new TimeoutException(), Given.Now);
        var audit = AuditEntry.After(
            null, Given.EachSignal(Given.Now)[0], "hash", Given.Now, Stage.Unsubmitted, Stage.AwaitingSignature, null);

        Assert.Equal(waiting, Json.Read<OutboxEntry>(Json.Write(waiting)));
        Assert.Equal(audit, Json.Read<AuditEntry>(Json.Write(audit)));
        Assert.Equal(audit.Hash, Json.Read<AuditEntry>(Json.Write(audit)).ComputeHash());
    }

    [Fact]
    public void Japanese_is_written_as_it_is_read_and_only_rare_characters_are_escaped()
    {
        Assert.Equal("\"髙橋\\uD842\\uDFB7\"", Json.Write("髙橋𠮷"));
        Assert.Equal("髙橋𠮷", Json.Read<string>(Json.Write("髙橋𠮷")));
    }

    [Fact]
    public void A_value_that_does_not_parse_is_an_error() =>
        Assert.Throws<System.Text.Json.JsonException>(() => Json.Read<ApplicationId>("\"1\""));

    private static IEnumerable<string> KindsOf<T>() => typeof(T).GetNestedTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .Select(type => type.Name)
        .Order();

    private static IEnumerable<string> NamesOf<T>(IEnumerable<T> values) =>
        values.Select(value => value!.GetType().Name).Distinct().Order();
}
