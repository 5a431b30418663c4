using IseWorkflow.Local.Runtime;

namespace IseWorkflow.Local.Tests.Runtime;

public sealed class FailedTurnsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private readonly FailedTurns failed = new();
    private readonly ApplicationId application = ApplicationId.New(TimeProvider.System);

    [Fact]
    public void A_turn_is_tried_again_after_growing_waits_and_then_set_aside_without_the_words_of_the_error()
    {
        var waits = Enumerable.Range(0, 6).Select(_ => failed.Add(application, new TimeoutException("花子さん"), Now).NextAttemptAt - Now).ToList();

        Assert.Equal([1, 5, 30, 120, 600, null], waits.Select(wait => wait?.TotalSeconds));
        var setAside = Assert.Single(failed.SetAside);
        Assert.Equal((application, 6, nameof(TimeoutException)), (setAside.Application, setAside.Attempts, setAside.Error));
    }

    [Fact]
    public void A_turn_that_went_well_is_forgotten()
    {
        for (var i = 0; i < 6; i++)
            failed.Add(application, new TimeoutException(), Now);

        failed.Forget(application);

        Assert.Empty(failed.SetAside);
        Assert.Equal(1, failed.Add(application, new TimeoutException(), Now).Attempts);
    }
}
