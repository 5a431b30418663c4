using IseWorkflow.Functions.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Runtimes;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace IseWorkflow.Functions.Tests.Lifecycle;

public sealed class TurnRunnerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_leaves_its_type_in_the_history_and_not_its_words()
    {
        var scene = new RuntimeScene(TimeProvider.System);
        var application = await scene.CreateAsync(Cancellation);
        scene.BeforeSettle.Once(() => throw new TimeoutException("hanako@example.jp does not answer"));
        var runner = new TurnRunner(scene.Turn, new DurableClients(), NullLogger<TurnRunner>.Instance);
        var failure = await Assert.ThrowsAsync<TurnFailedException>(
            () => runner.RunAsync(new(application, SignalId: null, Given.Now), new Mock<DurableTaskClient>("hub").Object, Cancellation));
        Assert.Equal(nameof(TimeoutException), failure.Message);
        Assert.Null(failure.InnerException);
    }
}
