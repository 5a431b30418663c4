namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>What all pages share.</summary>
internal static class Layout
{
    public static Html Page(Words words, string title, Html main, string kind = "narrow") => Html.Of($"""
        <!doctype html>
        <html lang="{words.Language}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>{title}</title>
          <link rel="stylesheet" href="/pay.css">
        </head>
        <body class="{kind}">
          <p class="training">{words.Training}</p>
          {main}
        </body>
        </html>
        """);

    /// <summary>A page that says one thing, with one way on.</summary>
    public static Html Notice(Words words, string title, string text, string? link = null, string? linkText = null) => Page(words, title, Html.Of($"""
        <main class="card">
          <h1>{title}</h1>
          <p>{text}</p>
          {Html.If(link is not null, $"""<p><a class="button" href="{link}">{linkText}</a></p>""")}
        </main>
        """));
}
