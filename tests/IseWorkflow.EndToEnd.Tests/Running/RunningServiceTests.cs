using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>
/// The twelve steps by HTTP against a service that runs already, on whatever host: <c>ISE_SERVICE</c>, <c>ISE_MAILBOX</c> (maildev) and
/// <c>ISE_SIGNING_APP</c> name the origins. It has to work on the same day (<c>Deadlines:ReviewBusinessDays</c> and <c>PostingBusinessDays</c> 0);
/// docs/operations.md tells how to start the Functions edge so.
/// </summary>
public sealed class RunningServiceTests
{
    [Fact]
    public async Task An_application_walks_all_twelve_steps()
    {
        Assert.SkipWhen(NamedService.Service is null || NamedService.Mailbox is null || NamedService.SigningApp is null, "No running service is named.");
        using var world = new DemoWorld(
            NamedService.Service, NamedService.SigningApp, NamedService.Mailbox, new RealClock(), $"hanako-{Guid.NewGuid():N}@example.jp", servesPages: false);
        using var console = new StringWriter();

        var exit = await DemoCommand.RunAsync(world, console, TestContext.Current.CancellationToken);

        Assert.True(exit == 0, console.ToString());
    }
}
