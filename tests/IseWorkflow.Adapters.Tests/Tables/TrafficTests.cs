using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>What the stores ask of storage: no scans, and few transactions, because they are the bill and the waiting.</summary>
public sealed class TrafficTests : StorageTest
{
    private static readonly State Awaiting = new State.AwaitingSignature(1, Given.Now.AddHours(72));

    [Fact]
    public async Task Every_query_stays_within_one_partition()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        await Storage.Index.PublishAsync(head, Awaiting, null, Cancellation);
        await Storage.Index.ListAsync(null, ended: false, Cancellation).ToListAsync(Cancellation);
        await Storage.Index.ListAsync(null, ended: true, Cancellation).ToListAsync(Cancellation);
        await Storage.Index.FindErasableAsync(Given.Now, Cancellation).ToListAsync(Cancellation);
        await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation);
        await Storage.Lifecycle.FindUndeliveredAsync(Given.Now, Cancellation).ToListAsync(Cancellation);
        await Storage.Applications.FindByApplicantAsync(head.ApplicantId, Cancellation).ToListAsync(Cancellation);
        await Storage.Checkouts.ReadAsync(head.Id, Cancellation);
        await Storage.Checkouts.FindOpenAsync(Given.Now, Cancellation).ToListAsync(Cancellation);

        var queries = Storage.Traffic.Requests.Where(IsQuery).ToList();
        Assert.True(queries.Count >= 13);
        Assert.All(queries, query => Assert.Contains("$filter=PartitionKey eq '", query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Loading_is_one_request_however_long_the_trail()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        for (var i = 2; i < 6; i++)
            await Storage.MoveAsync(head.Id, Signal.DeadlineReached.For(Given.Now, i), Awaiting);
        Storage.Traffic.Forget();

        var ledger = await Storage.LoadAsync(head.Id);

        Assert.Single(Storage.Traffic.Requests);
        Assert.Equal(5, ledger.LastEntry!.Sequence);
    }

    [Fact]
    public async Task A_signal_and_its_whole_turn_take_eight_requests()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        await Storage.Index.PublishAsync(head, Awaiting, null, Cancellation);
        var signal = new Signal.Withdrawn("w", Given.Citizen, Given.Now);
        var next = new State.Withdrawn(Given.Now);
        Storage.Traffic.Forget();

        await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation);
        var ledger = await Storage.LoadAsync(head.Id);
        await Storage.CommitAsync(ledger, signal, next, new Effect.PublishState(), new Effect.Notify(NoticeKind.Withdrawn, "w"));
        await Storage.Index.PublishAsync(head, next, null, Cancellation);
        await Storage.Lifecycle.SettleAsync(
            head.Id,
            [Done("000002-00", new Effect.PublishState()), Done("000002-01", new Effect.Notify(NoticeKind.Withdrawn, "w"))],
            Cancellation);
        await Storage.Lifecycle.ReleaseAsync(head.Id, signal.Id, Cancellation);

        Assert.Equal(8, Storage.Traffic.Requests.Count);
        Assert.Empty((await Storage.LoadAsync(head.Id)).Outbox);
    }

    [Fact]
    public async Task Tables_are_made_at_the_start_and_not_with_each_call()
    {
        Storage.Traffic.Forget();

        await Storage.CreateAsync();

        Assert.DoesNotContain(Storage.Traffic.Requests, request => request.EndsWith("/Tables", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_health_probes_ask_one_request_each_and_fail_with_storage()
    {
        var probes = Storage.Get<IEnumerable<IHealthProbe>>().ToList();
        Assert.Equal(["tables", "blobs"], probes.Select(probe => probe.Name));
        Storage.Traffic.Forget();

        await Task.WhenAll(probes.Select(probe => probe.CheckAsync(Cancellation)));
        Assert.Equal(2, Storage.Traffic.Requests.Count);

        Storage.Traffic.Cut(_ => true);
        await Assert.AllAsync(probes, probe => Assert.ThrowsAsync<CutException>(() => probe.CheckAsync(Cancellation)));
    }

    private static bool IsQuery(string request) =>
        request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("()?", StringComparison.Ordinal);

    private static OutboxEntry Done(string key, Effect effect) => new OutboxEntry(key, "w", effect, 0, Given.Now).Done();
}
