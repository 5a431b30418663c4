using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Operations;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>What the table promises of occasions, and the memory that stands in for it in tests.</summary>
public sealed class OccasionTests : StorageTest
{
    private static readonly Occasion Morning = new("morning-koseki", Given.Now);

    public enum Kept
    {
        InTables,
        InMemory,
    }

    [Theory]
    [InlineData(Kept.InTables)]
    [InlineData(Kept.InMemory)]
    public async Task Of_twenty_who_take_an_occasion_at_once_one_does(Kept kept)
    {
        var occasions = Occasions(kept);
        foreach (var now in (DateTimeOffset[])[Given.Now, Given.Now.AddMinutes(10)])
        {
            var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryTakeAsync(occasions, now)));

            Assert.Single(taken, true);
        }
    }

    [Theory]
    [InlineData(Kept.InTables)]
    [InlineData(Kept.InMemory)]
    public async Task It_is_free_again_once_it_is_released_or_its_holder_is_late_and_never_once_it_is_closed(Kept kept)
    {
        var occasions = Occasions(kept);
        Assert.True(await TryTakeAsync(occasions, Given.Now));
        Assert.False(await TryTakeAsync(occasions, Given.Now.AddMinutes(9)));

        await occasions.ReleaseAsync(Morning, Cancellation);
        Assert.True(await TryTakeAsync(occasions, Given.Now.AddMinutes(9)));
        Assert.True(await TryTakeAsync(occasions, Given.Now.AddMinutes(19)));

        await occasions.CloseAsync(Morning, Cancellation);
        Assert.False(await TryTakeAsync(occasions, Given.Now.AddYears(1)));
    }

    private IOccasions Occasions(Kept kept) => kept == Kept.InTables ? Storage.Get<IOccasions>() : new MemoryOccasions();

    private static Task<bool> TryTakeAsync(IOccasions occasions, DateTimeOffset now) =>
        occasions.TryTakeAsync(Morning, now, now.AddMinutes(10), Cancellation);
}
