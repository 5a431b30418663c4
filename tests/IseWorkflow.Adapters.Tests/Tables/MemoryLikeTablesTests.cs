using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>The stores in memory stand in for the tables in simulations, so whatever is done to both has to give the same.</summary>
public sealed class MemoryLikeTablesTests : StorageTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_same_calls_have_the_same_answers_and_leave_the_same_ledger(int seed)
    {
        var (chance, memory) = (new Random(seed), new MemoryStorage(Time));
        var head = await Storage.CreateAsync();
        await memory.Applications.CreateAsync(head, GivenApplication.Answers(), GivenApplication.Submitted, Cancellation);
        var (stale, staleInMemory) = (await LoadAsync(Storage.Lifecycle, head.Id), await LoadAsync(memory.Lifecycle, head.Id));

        for (var step = 0; step < 60; step++)
        {
            var (inTables, inMemory) = (await LoadAsync(Storage.Lifecycle, head.Id), await LoadAsync(memory.Lifecycle, head.Id));
            Assert.Equal(Json.Write(inTables with { Version = null }), Json.Write(inMemory with { Version = null }));
            if (chance.Next(4) == 0)
                (stale, staleInMemory) = (inTables, inMemory);
            var call = Call(chance, step, isStale: chance.Next(3) == 0);
            var answer = await call(Storage.Lifecycle, inTables, stale);
            Assert.Equal(answer, await call(memory.Lifecycle, inMemory, staleInMemory));
        }
    }

    /// <summary>A call, chosen by chance, of which both stores see the same.</summary>
    private static Func<ILifecycleStore, Ledger, Ledger, Task<bool>> Call(Random chance, int step, bool isStale)
    {
        var (kind, number, effects) = (chance.Next(3), chance.Next(8), chance.Next(3));
        return (store, fresh, stale) => kind switch
        {
            0 => store.EnqueueAsync(fresh.Head.Id, new Signal.Withdrawn($"w-{number}", Given.Citizen, Given.Now), Cancellation),
            1 => CommitAsync(store, isStale ? stale : fresh, number, step, effects),
            _ => SettleAsync(store, isStale ? stale : fresh, isDone: number < 5),
        };
    }

    /// <summary>What is first in the inbox, or a deadline that may have been handled before.</summary>
    private static async Task<bool> CommitAsync(ILifecycleStore store, Ledger loaded, int number, int step, int effects)
    {
        var signal = loaded.Inbox.Count > 0 ? loaded.Inbox[0] : Signal.DeadlineReached.For(Given.Now, number);
        var next = new State.AwaitingSignature(step, Given.Now);
        var entry = AuditEntry.After(loaded.LastEntry, signal, Json.Hash(signal), Given.Now, loaded.State.Stage, next.Stage, null);
        var outbox = Enumerable.Range(0, effects)
            .Select(i => new OutboxEntry($"{entry.Sequence:D6}-{i:D2}", signal.Id, new Effect.PublishState(), 0, Given.Now));
        return await store.CommitAsync(loaded, new(next, null, signal, entry, [.. outbox]), Cancellation) is not null;
    }

    /// <summary>Of what stood in the outbox when it was loaded, which another turn may have settled.</summary>
    private static async Task<bool> SettleAsync(ILifecycleStore store, Ledger loaded, bool isDone)
    {
        var settled = loaded.Outbox.Take(2).Select(entry => isDone ? entry.Done() : entry.Failed(new TimeoutException(), Given.Now)).ToList();
        if (settled.Count > 0)
            await store.SettleAsync(loaded.Head.Id, settled, Cancellation);
        return settled.Count > 0;
    }

    private static async Task<Ledger> LoadAsync(ILifecycleStore store, ApplicationId application) =>
        (await store.LoadAsync(application, Cancellation))!;
}
