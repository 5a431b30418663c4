using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Tests.Signing;

public sealed partial class SigningProtocolTests
{
    private static readonly string Protocol = File.ReadAllText(Path.Combine(Root(), "docs", "signing-protocol.md"));

    public static TheoryData<string> Codes => [.. SigningRefusals.All.Select(refusal => refusal.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_that_an_app_can_meet_is_documented(string code) =>
        Assert.Contains($"`{code}`", Protocol, StringComparison.Ordinal);

    [Fact]
    public void No_code_is_documented_that_the_service_does_not_know() =>
        Assert.Empty(DocumentedCode().Matches(Protocol).Select(match => match.Groups[1].Value).Except(Known));

    /// <summary>Those of signing, and that of every page of an application.</summary>
    private static IEnumerable<string> Known => SigningRefusals.All.Append(ApplicationId.Unknown).Select(refusal => refusal.Code);

    [GeneratedRegex("`((?:signing|signature|certificate|revocation|application)_[a-z_]+)`")]
    private static partial Regex DocumentedCode();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
