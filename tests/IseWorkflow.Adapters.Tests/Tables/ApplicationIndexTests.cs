using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class ApplicationIndexTests : StorageTest
{
    [Fact]
    public async Task An_open_application_is_listed_with_its_stage_number_and_times()
    {
        var head = GivenApplication.Head();

        await Storage.Index.PublishAsync(head, new State.UnderReview(1, Given.Now, Given.Duty), Given.Number, Cancellation);

        var expected = new IndexEntry(
            head.Id, "shimin", "juminhyo", Stage.UnderReview, Given.Number, Given.Duty.NextNoticeAt, Given.Duty.DueAt);
        Assert.Equal([expected], await ListAsync("shimin"));
        Assert.Empty(await ListAsync("shimin", ended: true));
        Assert.Empty(await ListAsync("zeimu"));
    }

    [Fact]
    public async Task Open_applications_are_listed_by_wake_up_time_across_departments()
    {
        var later = await PublishAsync("shimin", Awaiting(5));
        var first = await PublishAsync("zeimu", Awaiting(1));
        var second = await PublishAsync("shimin", Awaiting(3));

        Assert.Equal([second, later], Ids(await ListAsync("shimin")));
        Assert.Equal([first, second, later], Ids(await ListAsync(null)));
    }

    [Fact]
    public async Task Ended_applications_are_listed_newest_first_across_departments()
    {
        var old = await PublishAsync("shimin", new State.Withdrawn(Given.Now));
        var newest = await PublishAsync("zeimu", new State.Mailed(Given.Now.AddDays(2), Given.Charge, "posted"));
        var middle = await PublishAsync("shimin", new State.Rejected(Given.Now.AddDays(1), "reject"));

        Assert.Equal([middle, old], Ids(await ListAsync("shimin", ended: true)));
        Assert.Equal([newest, middle, old], Ids(await ListAsync(null, ended: true)));
    }

    [Fact]
    public async Task An_application_that_moves_is_listed_once_and_one_that_ends_leaves_the_open_ones()
    {
        var head = GivenApplication.Head();

        foreach (var state in Given.EachState.Skip(1))
        {
            await Storage.Index.PublishAsync(head, state, Given.Number, Cancellation);
            Assert.Equal(state.IsFinal ? [] : [state.Stage], (await ListAsync(null)).Select(entry => entry.Stage));
            if (state.IsFinal)
                break;
        }

        Assert.Equal([head.Id], Ids(await ListAsync(null, ended: true)));
    }

    [Fact]
    public async Task Publishing_again_changes_nothing()
    {
        var head = GivenApplication.Head();
        foreach (var state in new State[] { Awaiting(1), new State.Withdrawn(Given.Now) })
        {
            await Storage.Index.PublishAsync(head, state, null, Cancellation);
            await Storage.Index.PublishAsync(head, state, null, Cancellation);
        }

        Assert.Empty(await ListAsync(null));
        Assert.Equal([head.Id], Ids(await ListAsync(null, ended: true)));
    }

    [Fact]
    public async Task A_publication_of_an_outdated_state_ends_with_the_stored_one()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, new State.Withdrawn(Given.Now));
        await Storage.Index.PublishAsync(head, new State.Withdrawn(Given.Now), null, Cancellation);

        await Storage.Index.PublishAsync(head, Awaiting(1), null, Cancellation);

        Assert.Empty(await ListAsync(null));
        Assert.Equal([head.Id], Ids(await ListAsync(null, ended: true)));
    }

    [Fact]
    public async Task A_crash_after_the_row_was_written_is_mended_by_the_repeat()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting(1));
        Storage.Traffic.Cut(request => request.Contains("Applications", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.Index.PublishAsync(head, Awaiting(1), null, Cancellation));
        Storage.Traffic.Mend();

        await Storage.Index.PublishAsync(head, Awaiting(1), null, Cancellation);

        Assert.Equal([head.Id], Ids(await ListAsync(null)));
    }

    [Fact]
    public async Task An_application_without_a_next_time_is_listed_last()
    {
        var unsubmitted = await PublishAsync("shimin", new State.Unsubmitted());
        var awaiting = await PublishAsync("shimin", Awaiting(1000));

        Assert.Equal([awaiting, unsubmitted], Ids(await ListAsync("shimin")));
    }

    [Fact]
    public async Task More_applications_than_one_answer_of_storage_holds_are_all_listed()
    {
        var heads = Enumerable.Range(0, 1100).Select(_ => GivenApplication.Head()).ToList();
        await Parallel.ForEachAsync(
            heads, Cancellation, async (head, stop) => await Storage.Index.PublishAsync(head, Awaiting(1), null, stop));

        Assert.Equal(heads.Count, (await ListAsync("shimin")).DistinctBy(entry => entry.Id).Count());
    }

    private static State.AwaitingSignature Awaiting(int hours) => new(1, Given.Now.AddHours(hours));

    private static IEnumerable<ApplicationId> Ids(IEnumerable<IndexEntry> entries) => entries.Select(entry => entry.Id);

    private async Task<ApplicationId> PublishAsync(string department, State state)
    {
        var head = GivenApplication.Head(department);
        await Storage.Index.PublishAsync(head, state, null, Cancellation);
        return head.Id;
    }

    private async Task<IReadOnlyList<IndexEntry>> ListAsync(string? department, bool ended = false) =>
        await Storage.Index.ListAsync(department, ended, Cancellation).ToListAsync(Cancellation);
}
