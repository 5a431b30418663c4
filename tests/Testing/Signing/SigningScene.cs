using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Core.Signing.Timestamps;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Procedures;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace IseWorkflow.Testing.Signing;

/// <summary>One application that waits for its signature, the desk, the counter, and a card to sign with.</summary>
public sealed class SigningScene
{
    public const string Applicant = "applicant-1";

    private readonly Mock<IApplicationStore> applications = new();
    private readonly Mock<ILifecycleStore> lifecycle = new();

    /// <param name="authority">Timestamps the evidence; null for none.</param>
    public SigningScene(ITimestampAuthority? authority = null)
    {
        Head = new(Application, "juminhyo", "2026-10-01", "shimin", Applicant, EmailAddress.Parse("hanako@example.jp").OrThrow(), Language.Ja, TestPki.Now);
        State = new State.AwaitingSignature(1, TestPki.Now.AddHours(72));
        applications.Setup(a => a.WriteSignerAsync(Application, It.IsAny<int>(), It.IsAny<SignedIdentity>(), It.IsAny<CancellationToken>()))
            .Callback((ApplicationId _, int _, SignedIdentity signer, CancellationToken _) => Signer = signer).Returns(Task.CompletedTask);
        lifecycle.Setup(l => l.LoadAsync(Application, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => Ledger);
        lifecycle.Setup(l => l.EnqueueAsync(Application, It.IsAny<Signal>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ApplicationId _, Signal signal, CancellationToken _) => Enqueue(signal));

        lifecycle.Setup(l => l.ReadSignalAsync(Application, It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ApplicationId _, string id, CancellationToken _) => Inbox.Find(signal => signal.Id == id));

        var papers = new SigningDocuments(Documents, new TwoLineForm());
        Desk = new(Sessions, papers, Time);
        Timestamps = new(Documents, authority);
        MissingTimestamps = new(Index(), lifecycle.Object, Timestamps);
        var intake = new SignatureIntake(
            new InterruptedVerifier(this), applications.Object, Documents, Timestamps, lifecycle.Object, Mock.Of<ILifecycleRuntime>(), Time);
        Counter = new(new OneApplication(this), lifecycle.Object, Sessions, papers, intake, Time);
    }

    /// <summary>Finds the one application.</summary>
    public ApplicationFiles Files => new(
        new OneApplication(this),
        new Catalogue([File.Procedure], [AProcedure.Department], Time),
        Mock.Of<ITermsOf>(terms => terms.Terms(Head) == File.Terms));

    public SignatureRecheck Recheck(IRevocationChecker revocation) =>
        new(Documents, revocation, Time, NullLogger<SignatureRecheck>.Instance);

    public ApplicationId Application { get; } = ApplicationId.New(TimeProvider.System);

    public ApplicationHead Head { get; }

    public State State { get; set; }

    public Ledger Ledger => new(Head, State, null, [], [], null, null);

    public ApplicationFile File => new(
        new(
            Ledger,
            Trail: [],
            Enumerable.Range(1, 2).ToDictionary(revision => revision, revision => new Answers(revision, [], TestPki.Now)),
            new Dictionary<int, SignedIdentity>(),
            Inbox.ToDictionary(signal => signal.Id),
            Checkouts: [],
            Undelivered: []),
        AProcedure.With().InVersion(Head.ProcedureVersion),
        Given.Terms());

    public FakeTimeProvider Time { get; } = new(TestPki.Now);

    public MemorySigningSessions Sessions { get; } = new();

    public MemoryDocuments Documents { get; } = new();

    public EvidenceTimestamps Timestamps { get; }

    public MissingTimestamps MissingTimestamps { get; }

    public SigningDesk Desk { get; }

    public SigningCounter Counter { get; }

    public List<Signal> Inbox { get; } = [];

    public SignedIdentity? Signer { get; private set; }

    /// <summary>Runs before each verification; may throw.</summary>
    public Action BeforeVerifying { get; set; } = () => { };

    public static CancellationToken Cancellation => CancellationToken.None;

    public async Task<OpenedSigningSession> OpenAsync() => (await Desk.OpenAsync(File.Record, Cancellation)).OrThrow();

    public async Task<SigningSessionView> NewestAsync() => (await Desk.FindNewestAsync(Ledger, Cancellation)).OrThrow();

    public async Task<byte[]> FetchAsync(string token) => (await Counter.FetchAsync(token, Cancellation)).OrThrow().Document.ToArray();

    /// <summary>What the app does: fetches, signs, posts. Gives the code of the refusal, or null.</summary>
    public async Task<string?> SignAsync(string token, CertificateFlavour? flavour = null)
    {
        var document = await FetchAsync(token);
        return await PostAsync(token, (flavour ?? TestPki.Shared.Good).Issue().Detached(document));
    }

    public async Task<string?> PostAsync(string token, SubmittedSignature signature) =>
        (await Counter.SubmitAsync(token, signature, Cancellation)).Is(out _, out var refusal) ? null : refusal.Code;

    private IApplicationIndex Index()
    {
        var index = new Mock<IApplicationIndex>();
        var entry = new IndexEntry(Application, Head.Department, Head.ProcedureCode, Stage.UnderReview, null, null, null);
        index.Setup(i => i.ListAsync(null, false, It.IsAny<CancellationToken>())).Returns(() => new[] { entry }.ToAsyncEnumerable());
        return index.Object;
    }

    private bool Enqueue(Signal signal)
    {
        if (Inbox.Exists(other => other.Id == signal.Id))
            return false;
        Inbox.Add(signal);
        return true;
    }

    private sealed class OneApplication(SigningScene scene) : IApplicationReader
    {
        public Task<ApplicationRecord?> ReadAsync(ApplicationId id, CancellationToken cancellation) =>
            Task.FromResult(id == scene.Application ? scene.File.Record : null);
    }

    private sealed class TwoLineForm : ISignableForms
    {
        public SignableForm Describe(ApplicationHead head, Answers answers) => new(
            new("住民票の写し", "Copy of the resident record"),
            [new(new("使いみち", "Purpose"), new("旅券の申請\nのため", "Passport")), new(new("通数", "Copies"), new("1", "1"))]);
    }

    private sealed class InterruptedVerifier(SigningScene scene) : ISignatureVerifier
    {
        private readonly JpkiSignatureVerifier verifier = TestPki.Shared.Verifier(RevocationStatus.Good);

        public Task<Result<VerifiedSignature>> VerifyAsync(
            ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, CancellationToken cancellation)
        {
            scene.BeforeVerifying();
            return verifier.VerifyAsync(document, signature, receivedAt, cancellation);
        }
    }
}
