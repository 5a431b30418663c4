using System.Diagnostics.Metrics;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;
using Moq;

namespace IseWorkflow.Core.Tests.Operations;

public sealed class ServiceGaugesTests : IDisposable
{
    private readonly Mock<IApplicationIndex> index = new();
    private readonly Mock<ILifecycleStore> store = new();
    private readonly MemorySetAsides setAside = new();
    private readonly Dictionary<string, double> last = [];
    private readonly MeterListener listener = new();
    private readonly ServiceGauges gauges;

    public ServiceGaugesTests()
    {
        gauges = new(index.Object, setAside, store.Object);
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == LifecycleTelemetry.MeterName && instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal))
                to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => last[Name(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => last[Name(instrument, tags)] = value);
        listener.Start();
        store.Setup(it => it.FindUndeliveredAsync(It.IsAny<DateTimeOffset>(), Cancellation)).Returns(AsyncEnumerable.Empty<ApplicationId>());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        listener.Dispose();
        gauges.Dispose();
    }

    [Fact]
    public async Task Open_and_overdue_applications_are_counted_and_vanish_to_zero()
    {
        await MeasureAsync(Entry(Stage.UnderReview, Given.Now.AddHours(-1)), Entry(Stage.UnderReview, Given.Now.AddHours(1)), Entry(Stage.Returned, duty: null));
        Assert.Equal(
            (2, 1, 1),
            (last["ise.applications.open department=shimin stage=UnderReview"], last["ise.applications.open department=shimin stage=Returned"], last["ise.duties.overdue department=shimin"]));
        await MeasureAsync();
        Assert.Equal((0, 0), (last["ise.applications.open department=shimin stage=UnderReview"], last["ise.duties.overdue department=shimin"]));
    }

    [Fact]
    public async Task Effects_that_wait_for_an_operator_are_counted()
    {
        await setAside.AddAsync(new(ApplicationId.New(TimeProvider.System), "000001-00", "Refund", "TimeoutException", Given.Now), Cancellation);
        await MeasureAsync();
        Assert.Equal(1, last["ise.effects.set_aside"]);
    }

    [Fact]
    public async Task The_oldest_signal_that_no_turn_has_taken_shows_its_age()
    {
        var waiting = ApplicationId.New(TimeProvider.System);
        store.Setup(it => it.FindUndeliveredAsync(Given.Now, Cancellation)).Returns(new[] { waiting }.ToAsyncEnumerable());
        store.Setup(it => it.LoadAsync(waiting, Cancellation)).ReturnsAsync(Ledger(Given.Now.AddMinutes(-3)));
        await MeasureAsync();
        Assert.Equal(180, last["ise.inbox.oldest_age"]);
    }

    private Task MeasureAsync(params IReadOnlyList<IndexEntry> open)
    {
        index.Setup(it => it.ListAsync(null, false, Cancellation)).Returns(open.ToAsyncEnumerable());
        return gauges.MeasureAsync(Given.Now, Cancellation);
    }

    private static IndexEntry Entry(Stage stage, DateTimeOffset? duty) =>
        new(ApplicationId.New(TimeProvider.System), "shimin", "juminhyo", stage, Given.Number, Given.Now, duty);

    private static Ledger Ledger(DateTimeOffset signalled) => new(
        IseWorkflow.Testing.Storage.GivenApplication.Head(), new State.Unsubmitted(), null, [new Signal.Submitted("submitted", Given.Citizen, signalled)], [], null, null);

    private static string Name(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);
}
