using System.Diagnostics;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class SignatureFuzzTests
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Forms => [.. Seeds.Keys];

    private static byte[] Document => RefusedSignatureCases.Document;

    private static Dictionary<string, SubmittedSignature> Seeds { get; } = new()
    {
        ["attached"] = TestPki.Shared.Good.Issue().Attached(Document),
        ["detached"] = TestPki.Shared.Good.Issue().Detached(Document),
        ["P-384"] = TestPki.Shared.P384.Issue().Detached(Document),
        ["raw"] = TestPki.Shared.Good.Issue().Raw(Document),
    };

    /// <summary>An exception would fail the test with its seed; <c>FUZZ_INPUTS=1000000</c> makes it long.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void No_octets_make_the_verifier_throw_or_think_for_long(string form)
    {
        var (good, examination) = (Seeds[form], TestPki.Shared.Examination());

        Parallel.For(0, Mutation.Inputs(2_000), seed =>
        {
            // A busy machine may pause any input once; what is slow by itself is slow again.
            var isSlow = Time(seed) > MostTime && Time(seed) > MostTime && Time(seed) > MostTime;
            Assert.False(isSlow, $"seed {seed} takes more than {MostTime}");
        });

        TimeSpan Time(int seed)
        {
            var begun = Stopwatch.GetTimestamp();
            examination.Examine(Document, Mutate(good, seed), TestPki.Now);
            return Stopwatch.GetElapsedTime(begun);
        }
    }

    private static SubmittedSignature Mutate(SubmittedSignature good, int seed) => good.Certificate is { } certificate
        ? good with { Certificate = Mutation.Of(certificate.ToArray(), seed) }
        : good with { Bytes = Mutation.Of(good.Bytes.ToArray(), seed) };
}
