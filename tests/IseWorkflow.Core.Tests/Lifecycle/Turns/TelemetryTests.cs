using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

/// <summary>What leaves the service as spans and metrics. The listeners hear the tests that run beside, too.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_turn_is_a_span_with_its_effects_below_it()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LifecycleTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var driver = new TurnDriver();
        using var request = new Activity("request").Start();
        await driver.WakeAsync();
        var mine = spans.Where(span => span.TraceId == request.TraceId).ToList();
        var turn = Assert.Single(mine, span => span.OperationName == "Turn");
        Assert.Equal(driver.Head.Id.Value, turn.GetTagItem("ise.application"));
        Assert.Equal(["Submitted"], turn.Events.Select(handled => handled.Name));
        Assert.Equal(["PublishState"], mine.Where(span => span.ParentSpanId == turn.SpanId).Select(span => span.OperationName));
        Assert.All(mine.SelectMany(span => span.TagObjects), tag => Assert.DoesNotContain("@", $"{tag.Value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_and_effects_are_measured_by_stage_and_outcome()
    {
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == LifecycleTelemetry.MeterName)
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(measured, instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(measured, instrument, tags));
        listener.Start();
        var driver = await new TurnDriver().ReceivedAsync();
        driver.Effects.Fails = effect => effect is Effect.Notify;
        await driver.SendAsync(new Signal.Withdrawn("withdrawn", Given.Citizen, driver.Now));
        Assert.Superset(
            new HashSet<string>
            {
                "ise.signals.handled signal=Confirmed from=AwaitingConfirmation to=UnderReview refusal=",
                "ise.step.duration to=UnderReview",
                "ise.effects.tried effect=Notify notice=Received outcome=Done",
                "ise.effects.tried effect=Notify notice=Withdrawn outcome=Failed",
            },
            measured.ToHashSet());
    }

    private static void Note(ConcurrentQueue<string> measured, Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Enqueue($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
}
