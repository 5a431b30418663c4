using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;

namespace IseWorkflow.Core.Notices;

/// <summary>One letter in one language, read from its two files: the text, whose first line is the subject, and the HTML.</summary>
internal sealed partial class LetterTemplate
{
    private const string SubjectPrefix = "Subject: ";

    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A line that holds only a tag leaves no line behind; a value that is not given is an error, never a gap in a mail.</summary>
    private static readonly TemplateOptions Options = new()
    {
        FileProvider = new TemplateFiles(),
        Trimming = TrimmingFlags.TagLeft | TrimmingFlags.TagRight,
        Greedy = false,
        Undefined = name => throw new LetterTemplateException($"The value {name} is not given."),
    };

    private readonly string name;
    private readonly IFluidTemplate subject;
    private readonly IFluidTemplate text;
    private readonly IFluidTemplate html;
    private readonly IFluidTemplate textLayout;
    private readonly IFluidTemplate htmlLayout;

    static LetterTemplate()
    {
        Options.MemberAccessStrategy.MemberNameStrategy = MemberNameStrategies.SnakeCase;
        Options.MemberAccessStrategy.Register<LetterLine>();
        Options.MemberAccessStrategy.Register<LetterContact>();
    }

    /// <exception cref="LetterTemplateException">A file is missing or cannot be read.</exception>
    public LetterTemplate(string folder, string kind)
    {
        name = $"{folder}/{kind}";
        var (first, body) = SplitSubject(TemplateFiles.Read($"{name}.txt.liquid"));
        subject = Parse(name, first);
        text = Parse(name, body);
        html = Parse(name, TemplateFiles.Read($"{name}.html.liquid"));
        textLayout = Parse("layout", TemplateFiles.Read($"{folder}/layout.txt.liquid"));
        htmlLayout = Parse("layout", TemplateFiles.Read($"{folder}/layout.html.liquid"));
    }

    /// <exception cref="LetterTemplateException">It uses a value that is not given.</exception>
    public Letter Render(LetterValues values)
    {
        var line = Render(subject, values, NullEncoder.Default);
        var framed = values.With("subject", line);
        return new(
            line,
            Render(textLayout, framed.With("body", Render(text, values, NullEncoder.Default)), NullEncoder.Default),
            Render(htmlLayout, framed.With("body", Render(html, values, Html)), Html));
    }

    private string Render(IFluidTemplate template, LetterValues values, TextEncoder encoder)
    {
        try
        {
            return EmptyLines().Replace(template.Render(values.ToContext(Options), encoder).Trim(), "\n\n");
        }
        catch (LetterTemplateException error)
        {
            throw new LetterTemplateException($"{name}: {error.Message}", error);
        }
    }

    private (string Subject, string Body) SplitSubject(string source)
    {
        var end = source.IndexOf('\n', StringComparison.Ordinal);
        return source.StartsWith(SubjectPrefix, StringComparison.Ordinal) && end > 0
            ? (source[SubjectPrefix.Length..end], source[end..])
            : throw new LetterTemplateException($"{name}: the first line has to begin with '{SubjectPrefix}'.");
    }

    private static IFluidTemplate Parse(string name, string source) => Parser.TryParse(source, out var template, out var error)
        ? template
        : throw new LetterTemplateException($"{name}: {error}");

    /// <summary>What a condition left out leaves more than one empty line behind.</summary>
    [GeneratedRegex("\n{3,}")]
    private static partial Regex EmptyLines();
}
