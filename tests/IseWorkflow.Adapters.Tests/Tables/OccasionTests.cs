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

            Assert.Single(taken.OfType<Hold>());
        }
    }

    [Theory]
    [InlineData(Kept.InTables)]
    [InlineData(Kept.InMemory)]
    public async Task It_is_free_again_once_it_is_given_up_or_its_holder_is_late_and_never_once_it_is_over(Kept kept)
    {
        var occasions = Occasions(kept);
        var first = await TryTakeAsync(occasions, Given.Now);
        Assert.Null(await TryTakeAsync(occasions, Given.Now.AddMinutes(9)));

        Assert.True(await occasions.TryHoldAsync(first!, Hold.Ended, Cancellation));
        Assert.NotNull(await TryTakeAsync(occasions, Given.Now.AddMinutes(9)));
        var last = await TryTakeAsync(occasions, Given.Now.AddMinutes(19));

        Assert.True(await occasions.TryHoldAsync(last!, Hold.Forever, Cancellation));
        Assert.Null(await TryTakeAsync(occasions, Given.Now.AddYears(1)));
    }

    [Theory]
    [InlineData(Kept.InTables)]
    [InlineData(Kept.InMemory)]
    public async Task Whoever_holds_it_may_go_on_also_late_until_somebody_else_takes_it(Kept kept)
    {
        var occasions = Occasions(kept);
        var slow = await TryTakeAsync(occasions, Given.Now);

        Assert.True(await occasions.TryHoldAsync(slow!, Given.Now.AddMinutes(30), Cancellation));
        Assert.Null(await TryTakeAsync(occasions, Given.Now.AddMinutes(29)));
        var other = await TryTakeAsync(occasions, Given.Now.AddMinutes(30));

        Assert.NotNull(other);
        foreach (var until in (DateTimeOffset[])[Given.Now.AddHours(1), Hold.Ended, Hold.Forever])
            Assert.False(await occasions.TryHoldAsync(slow!, until, Cancellation));
        Assert.Null(await TryTakeAsync(occasions, Given.Now.AddMinutes(39)));
        Assert.NotNull(await TryTakeAsync(occasions, Given.Now.AddMinutes(40)));
    }

    private IOccasions Occasions(Kept kept) => kept == Kept.InTables ? Storage.Get<IOccasions>() : new MemoryOccasions();

    private static Task<Hold?> TryTakeAsync(IOccasions occasions, DateTimeOffset now) =>
        occasions.TryTakeAsync(Morning, now, now.AddMinutes(10), Cancellation);
}
