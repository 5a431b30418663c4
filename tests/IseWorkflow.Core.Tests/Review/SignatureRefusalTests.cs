using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Review;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Core.Tests.Review;

/// <summary>What staff hear where an act cannot rest on the signature.</summary>
public sealed class SignatureRefusalTests
{
    public static TheoryData<string, string, string> Refusals => new()
    {
        { "signature_void", "差し戻すか、却下してください", "Return it for correction" },
        { "signature_void_after_approval", "却下してください。支払済みの手数料は返金されます", "Reject it; what was paid is given back" },
        { "signature_evidence_lost", "システムの運用担当者に連絡してください", "Call the operator" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_says_what_to_do_and_is_documented(string code, string ja, string en)
    {
        var refusal = Assert.Single(
            [LifecycleRefusals.SignatureVoid, LifecycleRefusals.SignatureVoidAfterApproval, ReviewRefusals.EvidenceLost], one => one.Code == code);

        Assert.Contains(ja, refusal.Message.Ja, StringComparison.Ordinal);
        Assert.Contains(en, refusal.Message.En, StringComparison.Ordinal);
        Assert.Contains($"`{code}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")), StringComparison.Ordinal);
    }
}
