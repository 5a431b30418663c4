using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>Markup. Made from an interpolated string, in which every value that is not markup itself is encoded.</summary>
internal readonly struct Html(string markup)
{
    public static Html None { get; } = new("");

    public static Html Of(HtmlBuilder text) => new(text.ToString());

    /// <summary>The markup where the condition holds, else nothing.</summary>
    public static Html If(bool condition, HtmlBuilder text) => condition ? Of(text) : None;

    public override string ToString() => markup;
}

/// <summary>Collects an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlBuilder(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value);

    public void AppendFormatted(Html markup) => text.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (var part in parts)
            text.Append(part.ToString());
    }

    public override string ToString() => text.ToString();
}
