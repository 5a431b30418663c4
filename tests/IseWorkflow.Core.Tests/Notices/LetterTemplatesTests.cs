using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Tests.Notices;

public sealed class LetterTemplatesTests
{
    [Fact]
    public void A_value_that_is_not_given_is_an_error_that_names_template_and_value()
    {
        var error = Assert.Throws<LetterTemplateException>(() =>
            NotifierDriver.Templates.Render(LetterKind.MailVerification, Language.Ja, new(new Dictionary<string, object?> { ["due"] = "x" })));

        Assert.Contains("ja/MailVerification", error.Message, StringComparison.Ordinal);
        Assert.Contains("procedure", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Escaping is only as good as its exceptions are few.</summary>
    [Fact]
    public void Only_the_layouts_body_and_escaped_text_pass_unescaped()
    {
        var assembly = typeof(LetterTemplates).Assembly;
        var raw = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Templates", StringComparison.Ordinal))
            .SelectMany(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd().Split('\n'))
            .Where(line => line.Contains("| raw", StringComparison.Ordinal));

        Assert.All(raw, line => Assert.Matches(@"^\{\{ body \| raw \}\}$|\{\{ text \| escape \| newline_to_br \| raw \}\}", line));
    }
}
