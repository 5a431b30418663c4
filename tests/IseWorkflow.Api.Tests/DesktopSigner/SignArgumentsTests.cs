using IseWorkflow.Tools.Sign;

namespace IseWorkflow.Api.Tests.DesktopSigner;

public sealed class SignArgumentsTests
{
    private const string Link = "https://sign.example.jp/sign#q0Jc2mZ0yq1";

    [Theory]
    [InlineData("https://shinsei.example.jp")]
    [InlineData("https://shinsei.example.jp:8443/")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    public void A_link_and_the_services_origin_are_enough(string service)
    {
        Assert.True(SignArguments.Parse([Link, "--service", service]).Settings.Is(out var settings, out _));

        Assert.Equal("q0Jc2mZ0yq1", settings.Token);
        Assert.Equal(new Uri(service), settings.Service);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--service", "https://shinsei.example.jp")]
    [InlineData("https://sign.example.jp/sign", "--service", "https://shinsei.example.jp")]
    [InlineData("https://sign.example.jp/sign#", "--service", "https://shinsei.example.jp")]
    [InlineData("q0Jc2mZ0yq1", "--service", "https://shinsei.example.jp")]
    [InlineData(Link, "--service", "http://shinsei.example.jp")]
    [InlineData(Link, "--service", "shinsei.example.jp")]
    [InlineData(Link, "--service", "file:///etc")]
    [InlineData(Link, "--service", "https://shinsei.example.jp/path")]
    [InlineData(Link, "--service", "https://shinsei.example.jp/?q=1")]
    [InlineData(Link, "--service")]
    [InlineData(Link, "--pin", "ABC123", "--service", "https://shinsei.example.jp")]
    public void What_is_not_understood_ends_with_the_usage(params string[] arguments)
    {
        Assert.False(SignArguments.Parse(arguments).Settings.Is(out _, out var stop));

        Assert.Equal(ExitCode.Misused, stop.Code);
        Assert.Contains("--service", stop.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_alone_never_says_whom_to_trust()
    {
        Assert.False(SignArguments.Parse([Link]).Settings.Is(out _, out var stop));
        Assert.Contains("--service", stop.Message.Ja, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "En")]
    [InlineData("ja", "Ja")]
    public void The_language_can_be_chosen(string named, string language) =>
        Assert.Equal(language, SignArguments.Parse([Link, "--language", named]).Language.ToString());

    [Fact]
    public void Every_exit_code_is_documented()
    {
        var document = File.ReadAllText(Repository.File("docs/signing-protocol.md"));

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"| {(int)code} | `{code}` |", document, StringComparison.Ordinal));
    }
}
