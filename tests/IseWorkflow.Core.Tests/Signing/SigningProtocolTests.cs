using System.Runtime.CompilerServices;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Tests.Signing;

public sealed class SigningProtocolTests
{
    public static TheoryData<string> Codes => [.. SigningRefusals.All.Select(refusal => refusal.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_that_an_app_can_meet_is_documented(string code) =>
        Assert.Contains($"`{code}`", File.ReadAllText(Path.Combine(Root(), "docs", "signing-protocol.md")), StringComparison.Ordinal);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
