using System.Diagnostics.Metrics;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Operations;

/// <summary>Measures how the service stands, for alerts and dashboards. Measured every few minutes by one instance: each measurement reads the index.</summary>
public sealed class ServiceGauges : IDisposable
{
    private readonly IApplicationIndex index;
    private readonly ISetAsideIndex setAside;
    private readonly ILifecycleStore store;
    private readonly Meter meter = new(LifecycleTelemetry.MeterName);
    private readonly Gauge<int> open;
    private readonly Gauge<int> overdue;
    private readonly Gauge<int> effects;
    private readonly Gauge<double> oldest;
    private readonly HashSet<(string Department, Stage Stage)> seen = [];

    public ServiceGauges(IApplicationIndex index, ISetAsideIndex setAside, ILifecycleStore store)
    {
        (this.index, this.setAside, this.store) = (index, setAside, store);
        open = meter.CreateGauge<int>("ise.applications.open", "{application}", "Open now, by department and stage");
        overdue = meter.CreateGauge<int>("ise.duties.overdue", "{application}", "Past the promised review or posting, by department");
        effects = meter.CreateGauge<int>("ise.effects.set_aside", "{effect}", "Waiting for an operator");
        oldest = meter.CreateGauge<double>("ise.inbox.oldest_age", "s", "Age of the oldest signal that no turn has taken");
    }

    public async Task MeasureAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        Record(await index.ListAsync(department: null, ended: false, cancellation).ToListAsync(cancellation), now);
        effects.Record(await setAside.ListAsync(cancellation).CountAsync(cancellation));
        oldest.Record((await OldestAsync(now, cancellation)).TotalSeconds);
    }

    public void Dispose() => meter.Dispose();

    /// <summary>What there was once and is not any more counts zero: a gauge that says nothing keeps its last value on a dashboard.</summary>
    private void Record(List<IndexEntry> applications, DateTimeOffset now)
    {
        seen.UnionWith(applications.Select(one => (one.Department, one.Stage)));
        var byStage = applications.CountBy(one => (one.Department, one.Stage)).ToDictionary();
        foreach (var (department, stage) in seen)
            open.Record(byStage.GetValueOrDefault((department, stage)), new("department", department), new("stage", stage.ToString()));
        var late = applications.Where(one => one.Duty < now).CountBy(one => one.Department).ToDictionary();
        foreach (var department in seen.Select(one => one.Department).Distinct())
            overdue.Record(late.GetValueOrDefault(department), new KeyValuePair<string, object?>("department", department));
    }

    private async Task<TimeSpan> OldestAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var age = TimeSpan.Zero;
        await foreach (var application in store.FindUndeliveredAsync(now, cancellation))
        {
            var waiting = await store.LoadAsync(application, cancellation);
            foreach (var signal in waiting?.Inbox ?? [])
                age = now - signal.At > age ? now - signal.At : age;
        }

        return age;
    }
}
