using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Review;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Signing;
using Moq;

namespace IseWorkflow.Core.Tests.Review;

/// <summary>What the desk does about a signature before an act of staff is stored.</summary>
public sealed class ReviewDeskTests
{
    private readonly SigningScene scene = new();
    private readonly Mock<IRevocationChecker> source = new();
    private readonly Mock<ILifecycleStore> store = new();
    private Terms terms = Given.Terms();

    [Fact]
    public async Task The_act_is_of_the_time_after_the_check_and_holds_what_came_of_it()
    {
        await BeReadyToPostAsync();
        SourceSays(() =>
        {
            scene.Time.Advance(TimeSpan.FromSeconds(3));
            return new(RevocationStatus.Good, "CRL", scene.Time.GetUtcNow());
        });

        Assert.Equal(Stage.AwaitingMailing, (await PostAsync()).OrThrow());

        var posted = Stored<Signal.Posted>();
        Assert.Equal(scene.Time.GetUtcNow(), posted.At);
        Assert.Equal((RevocationStatus.Good, "CRL", posted.At), (posted.Signature!.Status, posted.Signature.Source, posted.Signature.CheckedAt));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_keeps_nobody_from_posting()
    {
        await BeReadyToPostAsync();
        source.Setup(CheckIsAsked).Returns(new TaskCompletionSource<RevocationAnswer>().Task);

        var posting = PostAsync();
        scene.Time.Advance(SignatureRecheck.Patience);

        Assert.Equal(Stage.AwaitingMailing, (await posting).OrThrow());
        Assert.Equal(RevocationStatus.Unknown, Stored<Signal.Posted>().Signature!.Status);
    }

    [Fact]
    public async Task A_void_signature_is_refused_and_nothing_is_stored()
    {
        await BeReadyToPostAsync();
        SourceSays(() => new(RevocationStatus.Revoked, "CRL", TestPki.Now, RevocationReason.CertificateHold, TestPki.Now.AddHours(-1)));

        Assert.Equal("signature_void_after_approval", RefusalOf(await PostAsync()));

        Assert.Empty(store.Invocations);
    }

    [Fact]
    public async Task What_was_kept_of_the_signature_and_is_not_there_any_more_is_for_the_operator()
    {
        await BeReadyToPostAsync();
        foreach (var name in scene.Documents.Names.Where(name => name.StartsWith("evidence-", StringComparison.Ordinal)))
            scene.Documents.Tamper(scene.Application, name, [1]);

        Assert.Equal("signature_evidence_lost", RefusalOf(await PostAsync()));

        Assert.Empty(store.Invocations);
    }

    [Fact]
    public async Task What_is_refused_anyway_is_refused_without_asking()
    {
        await BeReadyToPostAsync();
        scene.State = new State.UnderReview(1, TestPki.Now, Given.Duty);

        Assert.Equal("not_approved", RefusalOf(await PostAsync()));
        Assert.Equal("tracking_number_invalid", RefusalOf(await PostAsync("12345")));

        Assert.Empty(source.Invocations);
    }

    [Fact]
    public async Task Where_nothing_is_signed_nobody_is_asked_and_nothing_is_recorded()
    {
        terms = Given.Terms(signed: false);
        scene.State = new State.AwaitingMailing(Given.Charge, Given.Duty);

        Assert.Equal(Stage.AwaitingMailing, (await PostAsync()).OrThrow());

        Assert.Empty(source.Invocations);
        Assert.Null(Stored<Signal.Posted>().Signature);
    }

    private static System.Linq.Expressions.Expression<Func<IRevocationChecker, Task<RevocationAnswer>>> CheckIsAsked =>
        checker => checker.CheckAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>());

    private async Task BeReadyToPostAsync()
    {
        await scene.SignAsync((await scene.OpenAsync()).Token);
        scene.State = new State.AwaitingMailing(Given.Charge, Given.Duty);
    }

    private void SourceSays(Func<RevocationAnswer> answer) => source.Setup(CheckIsAsked).ReturnsAsync(answer);

    private Task<Result<Stage>> PostAsync(string? number = null)
    {
        var termsOf = Mock.Of<ITermsOf>(of => of.Terms(scene.Head) == terms);
        var signals = new SignalSender(store.Object, Mock.Of<ILifecycleRuntime>(), termsOf, scene.Time);
        var desk = new ReviewDesk(signals, scene.Recheck(source.Object), new FeeLimit(Yen.Of(100_000)), scene.Time);
        return desk.PostAsync(scene.File with { Terms = terms }, Given.Staff, number, TestContext.Current.CancellationToken);
    }

    private static string? RefusalOf(Result<Stage> result) => result.Is(out _, out var refusal) ? null : refusal.Code;

    private T Stored<T>() => Assert.IsType<T>(Assert.Single(store.Invocations).Arguments[1]);
}
