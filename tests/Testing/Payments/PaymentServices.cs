using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Operations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Testing.Payments;

/// <summary>
/// The payment side of the service as it runs, over stores in memory, with mails that are kept.
/// </summary>
public sealed class PaymentServices
{
    /// <summary>Read once for all tests of a process.</summary>
    public static LetterTemplates Letters { get; } = new();

    /// <param name="reader">Of what the provider posts; null where a test hands in events and posts nothing.</param>
    public PaymentServices(
        FakeTimeProvider time, IPaymentProvider provider, IPaymentEventReader? reader = null, ISeams? seams = null, Procedure? procedure = null)
    {
        seams ??= new NoSeams();
        (Time, Storage) = (time, new(time));
        var (lifecycle, checkouts) = (seams.At<ILifecycleStore>(Storage.Lifecycle), seams.At<ICheckoutStore>(Storage.Checkouts));
        var index = seams.At<IApplicationIndex>(Storage.Index);
        provider = seams.At(provider);
        var tokens = new AccessTokens(seams.At<IAccessTokenStore>(Tokens), time);
        Catalogue = new([procedure ?? Juminhyo], [Juminhyo.Department], time);
        Terms = new(Catalogue, BusinessCalendar.Default);
        var desks = new CatalogueDesks(Catalogue);
        Signals = new(lifecycle, seams.At<ILifecycleRuntime>(Runtime), Terms, time);
        Recorder = new(checkouts, Signals, time);
        var cases = new PaymentCases(tokens, seams.At<IApplicationReader>(Storage.Reader));
        var orders = new CheckoutOrders(Catalogue, Site);
        Checkouts = new(cases, orders, checkouts, provider, Recorder, time);
        Page = new(cases, orders, Catalogue, time);
        Desk = new(checkouts, lifecycle, provider, Recorder, Signals, time);
        InboxSweep = new(lifecycle, seams.At<ILifecycleRuntime>(Runtime));
        Sweep = new(checkouts, provider, Recorder, NullLogger<PaymentSweep>.Instance);
        Books = new(provider, lifecycle, index);
        Reconciliation = new(
            Books,
            new(Letters, Site, new(Finance), Mails),
            Signals,
            new(new MemoryOccasions(), time, NullLogger<RunOnce>.Instance),
            BusinessCalendar.Default,
            time,
            NullLogger<Reconciliation>.Instance);
        Intake = new(reader ?? new NoReader(), Recorder, Signals, time, NullLogger<PaymentIntake>.Instance);
        var sender = seams.At<IMailSender>(Mails);
        var notifier = new Notifier(lifecycle, Terms, desks, new(tokens, Site, time), Letters, Site, sender, NullLogger<Notifier>.Instance);
        var effects = new EffectHandler(index, seams.At<INotifier>(notifier), Desk);
        SetAside = new(
            SetAsides, lifecycle, Runtime, new(Letters, Site, sender, time), time, NullLogger<SetAside>.Instance);
        Turn = new(lifecycle, Terms, new(lifecycle, effects, SetAside, NullLogger<Outbox>.Instance), NullLogger<Turn>.Instance);
    }

    public static NoticeSettings Site { get; } =
        new(new Uri("https://shinsei.city.example.jp"), EmailAddress.Parse("operator@city.example.jp").OrThrow());

    /// <summary>Needs no signature, costs a fee, takes cards and convenience stores, is posted.</summary>
    public static Procedure Juminhyo { get; } = new()
    {
        Code = "juminhyo",
        Version = ProcedureVersion.Parse("2026-04-01").OrThrow(),
        Title = new("住民票の写しの交付", "Copy of the resident record"),
        Summary = new("住民票の写し", "Resident record"),
        Department = new(
            "koseki", new("戸籍住民課", "Resident Register"), EmailAddress.Parse("koseki@city.example.jp").OrThrow(), "0596-00-0000"),
        CostsFee = true,
        IsPosted = true,
        AllowsKonbini = true,
        Form = [],
    };

    public static EmailAddress Finance { get; } = EmailAddress.Parse("suitou@city.example.jp").OrThrow();

    public FakeTimeProvider Time { get; }

    public MemoryStorage Storage { get; }

    public HintedRuntime Runtime { get; } = new();

    public MemoryAccessTokens Tokens { get; } = new();

    public MemorySetAsides SetAsides { get; } = new();

    public RecordingMailSender Mails { get; } = new();

    public Catalogue Catalogue { get; }

    public CatalogueTerms Terms { get; }

    public SignalSender Signals { get; }

    public CheckoutRecorder Recorder { get; }

    public CheckoutDesk Checkouts { get; }

    public PaymentPage Page { get; }

    public PaymentDesk Desk { get; }

    public PaymentIntake Intake { get; }

    public PaymentSweep Sweep { get; }

    public BookComparison Books { get; }

    public Reconciliation Reconciliation { get; }

    public InboxSweep InboxSweep { get; }

    public SetAside SetAside { get; }

    public Turn Turn { get; }

    private sealed class NoReader : IPaymentEventReader
    {
        public Task<Result<PaymentEvent>> ReadAsync(string body, string? signature, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
