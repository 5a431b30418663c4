using System.Diagnostics;
using System.Diagnostics.Metrics;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// What the lifecycle traces and counts, under the names that dashboards ask for. Ids, stages, kinds and times only: all of it leaves the service.
/// </summary>
public static class LifecycleTelemetry
{
    /// <summary>The source of spans: a turn, and in it each effect.</summary>
    public const string SourceName = "Ise.Lifecycle";

    /// <summary>The service's meter.</summary>
    public const string MeterName = "Ise";

    private static readonly ActivitySource Source = new(SourceName);
    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Signals = Meter.CreateCounter<long>(
        "ise.signals.handled", "{signal}", "Signals by name, stage before and after, and refusal");

    private static readonly Histogram<double> Steps = Meter.CreateHistogram<double>(
        "ise.step.duration", "s", "From the filled-in form to each stage that an application reaches");

    private static readonly Counter<long> Effects = Meter.CreateCounter<long>(
        "ise.effects.tried", "{effect}", "Tries of effects by kind and outcome; a mail is a Notify with its notice");

    internal static Activity? BeginTurn(ApplicationId application) =>
        Source.StartActivity("Turn")?.SetTag("ise.application", application.Value);

    internal static Activity? BeginEffect(OutboxEntry entry) => Source.StartActivity(NameOf(entry.Effect))?
        .SetTag("ise.effect.key", entry.Key).SetTag("ise.effect.attempts", entry.Attempts).SetTag("ise.notice", NoticeOf(entry.Effect));

    internal static void Handled(ApplicationHead head, string signal, AuditEntry entry)
    {
        Activity.Current?.AddEvent(new(signal, tags: new() { ["ise.from"] = Name(entry.From), ["ise.to"] = Name(entry.To), ["ise.refusal"] = entry.RefusalCode }));
        Signals.Add(1, new TagList { { "signal", signal }, { "from", Name(entry.From) }, { "to", Name(entry.To) }, { "refusal", entry.RefusalCode } });
        if (entry.From != entry.To)
            Steps.Record((entry.At - head.CreatedAt).TotalSeconds, new TagList { { "to", Name(entry.To) } });
    }

    internal static void Tried(Activity? span, OutboxEntry after)
    {
        if (after.LastError is { } error)
            span?.SetStatus(ActivityStatusCode.Error, error);
        Effects.Add(1, new TagList { { "effect", NameOf(after.Effect) }, { "notice", NoticeOf(after.Effect) }, { "outcome", OutcomeOf(after) } });
    }

    private static string NameOf(Effect effect) => effect.GetType().Name;

    private static string? NoticeOf(Effect effect) => (effect as Effect.Notify)?.Kind.ToString();

    private static string OutcomeOf(OutboxEntry after) => after.Status == OutboxStatus.Waiting ? "Failed" : after.Status.ToString();

    private static string Name(Stage stage) => stage.ToString();
}
