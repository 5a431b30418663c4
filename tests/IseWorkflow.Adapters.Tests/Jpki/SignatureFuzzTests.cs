using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class SignatureFuzzTests
{
    public static TheoryData<string> Forms => [.. FuzzSeeds.Signatures.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_mutated_was_good(string form) =>
        Assert.True(FuzzSeeds.Examination().Examine(FuzzSeeds.Document, FuzzSeeds.Signatures[form], TestPki.Now).Is(out _, out _));

    /// <summary><c>FUZZ_INPUTS=1000000</c> tries so many over all forms together.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void No_octets_make_the_verifier_throw_or_think_for_long(string form)
    {
        var (good, examination) = (FuzzSeeds.Signatures[form], FuzzSeeds.Examination());

        Fuzzing.Run(Fuzzing.Inputs(10_000) / FuzzSeeds.Signatures.Count, seed => examination.Examine(FuzzSeeds.Document, Mutate(good, seed), TestPki.Now));
    }

    private static SubmittedSignature Mutate(SubmittedSignature good, int seed) => good.Certificate is { } certificate
        ? good with { Certificate = Mutation.Of(certificate.ToArray(), seed) }
        : good with { Bytes = Mutation.Of(good.Bytes.ToArray(), seed) };
}
