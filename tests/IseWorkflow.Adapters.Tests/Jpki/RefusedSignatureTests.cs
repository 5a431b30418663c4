using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class RefusedSignatureTests
{
    private static readonly Dictionary<string, (Func<SubmittedSignature> Signature, string Code)> Cases =
        new(RefusedSignatureCases.All.Concat(RefusedCertificateCases.All));

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_must_not_count_is_refused_by_its_own_code(string name)
    {
        var (signature, code) = Cases[name];

        var result = TestPki.Shared.Examination().Examine(RefusedSignatureCases.Document, signature(), TestPki.Now);

        Assert.False(result.Is(out _, out var refusal), "accepted");
        Assert.Equal(code, refusal.Code);
    }
}
