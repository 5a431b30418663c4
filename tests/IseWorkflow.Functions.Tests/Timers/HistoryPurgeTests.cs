using IseWorkflow.Functions.Lifecycle;
using IseWorkflow.Functions.Timers;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace IseWorkflow.Functions.Tests.Timers;

public sealed class HistoryPurgeTests
{
    private readonly Mock<DurableTaskClient> hub = new("hub");
    private readonly List<string> purged = [];
    private OrchestrationQuery? asked;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Histories_of_what_ended_long_ago_go_a_few_at_a_time()
    {
        Assert.Equal(2, await RunAsync(Ended("a", daysAgo: 40), Ended("b", daysAgo: 31), Ended("c", daysAgo: 35)));
        Assert.Equal(["a", "b"], purged);
        Assert.Equal(Given.Now.AddDays(-30), asked!.CreatedTo);
        Assert.DoesNotContain(OrchestrationRuntimeStatus.Running, asked.Statuses!);
    }

    [Fact]
    public async Task What_began_long_ago_and_ended_lately_is_kept()
    {
        Assert.Equal(1, await RunAsync(Ended("a", daysAgo: 3), Ended("b", daysAgo: 31)));
        Assert.Equal(["b"], purged);
    }

    private async Task<int> RunAsync(params OrchestrationMetadata[] ended)
    {
        hub.Setup(it => it.GetAllInstancesAsync(It.IsAny<OrchestrationQuery>()))
            .Callback((OrchestrationQuery? query) => asked = query)
            .Returns(Pageable.Create((_, _) => Task.FromResult(new Page<OrchestrationMetadata>(ended, continuationToken: null))));
        hub.Setup(it => it.PurgeInstanceAsync(It.IsAny<string>(), Cancellation))
            .Callback((string id, CancellationToken _) => purged.Add(id))
            .ReturnsAsync(new PurgeResult(1));
        var clients = new DurableClients();
        clients.Use(hub.Object);
        var options = Options.Create(new HistoryOptions { PurgedPerRun = 2 });
        return await new HistoryPurge(clients, options, NullLogger<HistoryPurge>.Instance).RunAsync(Given.Now, Cancellation);
    }

    private static OrchestrationMetadata Ended(string id, int daysAgo) =>
        new(nameof(ApplicationLifecycle), id) { LastUpdatedAt = Given.Now.AddDays(-daysAgo) };
}
