using System.Text.Json.Nodes;

namespace IseWorkflow.Infra.Tests.Azd;

/// <summary>What the Functions host is told.</summary>
public sealed class HostTests
{
    private readonly JsonNode host = Files.Json("host.json");

    [Theory]
    [InlineData("telemetryMode", "OpenTelemetry")]
    [InlineData("extensions/http/routePrefix", "api")]
    [InlineData("extensions/durableTask/hubName", "IseWorkflow")]
    [InlineData("extensions/durableTask/extendedSessionsEnabled", "true")]
    [InlineData("extensions/durableTask/extendedSessionIdleTimeoutInSeconds", "30")]
    [InlineData("extensions/durableTask/throwStatusExceptionsOnRaiseEvent", "false")]
    [InlineData("extensions/durableTask/versionMatchStrategy", "CurrentOrOlder")]
    [InlineData("extensions/durableTask/versionFailureStrategy", "Reject")]
    [InlineData("extensions/durableTask/storageProvider/type", "AzureStorage")]
    [InlineData("extensions/durableTask/storageProvider/partitionCount", "1")]
    [InlineData("extensions/durableTask/tracing/traceInputsAndOutputs", "false")]
    public void The_host_is_set_up_so(string path, string value) =>
        Assert.Equal(value, path.Split('/').Aggregate(host, (node, name) => node[name]!).ToString());

    /// <summary>A signal waits for the next look at the queue, and a citizen for the signal.</summary>
    [Fact]
    public void A_signal_waits_for_two_seconds_at_most()
    {
        var interval = host["extensions"]!["durableTask"]!["storageProvider"]!["maxQueuePollingInterval"]!.GetValue<string>();

        Assert.InRange(TimeSpan.Parse(interval, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void The_example_of_local_settings_holds_no_secret()
    {
        var values = Files.Json("functions/local.settings.example.json")["Values"]!.AsObject();

        Assert.All(
            values.Where(setting => setting.Key.EndsWith("Key", StringComparison.Ordinal) || setting.Key.EndsWith("Secret", StringComparison.Ordinal)),
            setting => Assert.StartsWith("<", setting.Value!.GetValue<string>(), StringComparison.Ordinal));
    }
}
