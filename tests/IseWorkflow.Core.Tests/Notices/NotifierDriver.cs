using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Core.Tests.Notices;

/// <summary>One application in one state, whose notices are written for real and recorded instead of sent.</summary>
internal sealed class NotifierDriver
{
    public static readonly LetterTemplates Templates = new();

    public static readonly NoticeSettings Settings =
        new(new Uri("https://shinsei.city.example.jp"), EmailAddress.Parse("operator@city.example.jp").OrThrow());

    public static readonly ReceiptNumber ReceiptNumber = ReceiptNumber.Parse("20261124-7K3M9K").OrThrow();

    private readonly RecordingMailSender sender = new();
    private readonly FakeTimeProvider time = new(Given.Now);

    public NotifierDriver(Language language) => Head = new(
        ApplicationId.Parse("0193590c000070008000000000000001").OrThrow(),
        "juminhyo",
        "2026-04-01",
        "koseki",
        "applicant",
        EmailAddress.Parse("hanako@example.jp").OrThrow(),
        language,
        Given.Now);

    public ApplicationHead Head { get; }

    public MemoryAccessTokens Tokens { get; } = new();

    public FixedDesk Desk { get; init; } = new();

    public Terms Terms { get; init; } = Given.Terms();

    public NoticeSettings WithSettings { get; init; } = Settings;

    public ReceiptNumber? Number { get; init; } = ReceiptNumber;

    public IReadOnlyList<Mail> Sent => sender.Sent;

    public Task NotifyAsync(State state, Signal? signal, Effect.Notify notice, string key = "000003-01") =>
        Notifier(signal).NotifyAsync(new(Head, state, Number, [], [], null, "1"), notice, key, TestContext.Current.CancellationToken);

    private Notifier Notifier(Signal? signal)
    {
        var store = new Mock<ILifecycleStore>(MockBehavior.Strict);
        store.Setup(s => s.ReadSignalAsync(Head.Id, It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ApplicationId _, string id, CancellationToken _) => signal?.Id == id ? signal : null);
        var links = new MailedLinks(new(Tokens, time), WithSettings, time);
        return new(
            store.Object,
            Mock.Of<ITermsOf>(terms => terms.Terms(It.IsAny<ApplicationHead>()) == Terms),
            Desk,
            links,
            Templates,
            WithSettings,
            sender,
            NullLogger<Notifier>.Instance);
    }
}
