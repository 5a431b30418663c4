using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using IseWorkflow.Local.Demo;
using IseWorkflow.Local.Hosting;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Killed;

/// <summary>The service is killed with SIGKILL while citizens send applications: what it acknowledged has its effect after the next start.</summary>
public sealed class KilledHostTests : IDisposable
{
    private const int Rounds = 4;
    private const int Citizens = 4;

    /// <summary>A round is over at some moment after so many acknowledged sendings, however long the machine takes for them.</summary>
    private const int MostBeforeKill = 10;

    private readonly string folder = Directory.CreateTempSubdirectory("ise-killed-").FullName;
    private readonly Random random = new(20261124);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_sending_is_received_and_told_whenever_the_process_was_killed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await SiteBuild.EnsureAsync(_ => { }, cancellation);
        var storage = (await AzuriteFixture.SharedAsync()).ConnectionString;
        var ports = await PortCheck.ResolveAsync(LocalPorts.Free, withStorage: false, _ => { }, cancellation);
        await using var service = new ServiceProcess(folder, storage, ports);
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < Rounds; round++)
        {
            await service.StartAsync(cancellation);
            var enough = acknowledged.Count + random.Next(1, MostBeforeKill);
            var sending = Task.WhenAll(
                Enumerable.Range(0, Citizens).Select(i => SendUntilKilledAsync(service, $"citizen{round}-{i}@example.jp", acknowledged)));
            while (acknowledged.Count < enough && !sending.IsCompleted)
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50)), cancellation);
            await service.KillAsync();
            await sending;
            Assert.True(acknowledged.Count >= enough, $"Only {acknowledged.Count} sendings were acknowledged before everybody gave up.");
        }

        await service.StartAsync(cancellation);
        using var mails = new MailReader(service.Addresses.Mailbox, DemoPatience.Limit);
        using var console = new ServiceClient(service.Addresses.Site);
        foreach (var receipt in acknowledged)
        {
            await DemoPatience.UntilAsync(() => console.GetAsync("/console/state"), state => IsUnderReview(state, receipt), $"The review of {receipt}");
            await DemoPatience.UntilMailAsync(mails, receipt, already: 0);
        }
    }

    /// <summary>Sends application after application until nobody answers any more.</summary>
    private static async Task SendUntilKilledAsync(ServiceProcess service, string email, ConcurrentBag<string> acknowledged)
    {
        try
        {
            using var citizen = new DemoCitizen(service.Addresses.Site, email);
            using var mails = new MailReader(service.Addresses.Mailbox, DemoPatience.Limit);
            var procedure = await citizen.FindProcedureAsync(UnsignedForm.Procedure);
            await citizen.AskForVerificationAsync(UnsignedForm.Procedure);
            await citizen.ConfirmMailAsync((await mails.WaitAsync(email, "メールアドレス")).Link("/verify"));
            while (true)
            {
                var application = await citizen.FillInAsync(procedure, UnsignedForm.Answers());
                await DemoPatience.UntilAsync(
                    () => citizen.ReadAsync(application), view => view["stage"]!.GetValue<string>() == "AwaitingConfirmation", "The final check");
                acknowledged.Add(await citizen.SendAsync(application, revision: 1));
            }
        }
        catch (Exception error) when (error is HttpRequestException or DemoStepException or TaskCanceledException)
        {
            // The process is dead, or it said so by a 5xx while it died; what it had not acknowledged may be lost.
        }
    }

    private static bool IsUnderReview(JsonNode state, string receipt) => state["open"]!.AsArray().Any(
        row => row!["number"]?.GetValue<string>() == receipt && row["stage"]!.GetValue<string>() == "UnderReview");
}
