using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IseWorkflow.Local.Demo;

/// <summary>Reads the mailbox as the person does to whom a mail is addressed.</summary>
internal sealed class MailReader(Uri mailbox, TimeSpan patience) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);

    private readonly ServiceClient client = new(mailbox);

    /// <summary>Waits for a mail to an address whose subject contains the words.</summary>
    public async Task<ReadMail> WaitAsync(string address, string words)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += Between)
        {
            if (await FindAsync(address, words) is { } mail)
                return mail;
            await Task.Delay(Between);
        }

        throw new DemoStepException($"No mail to {address} with “{words}” in its subject came within {patience.TotalSeconds:0} s.");
    }

    public async Task<IReadOnlyList<ReadMail>> AllAsync() =>
        [.. (await client.GetAsync("api/email")).AsArray().Select(mail => ReadMail.Of(mail!))];

    public void Dispose() => client.Dispose();

    private async Task<ReadMail?> FindAsync(string address, string words) =>
        (await AllAsync()).LastOrDefault(mail => mail.To == address && mail.Subject.Contains(words, StringComparison.Ordinal));
}

/// <summary>A mail as its reader sees it.</summary>
internal sealed partial record ReadMail(string To, string Subject, string Text, string Html)
{
    /// <summary>A mail whose sender was killed while sending it has perhaps no addressee; nobody was told that it had been sent.</summary>
    public static ReadMail Of(JsonNode mail) => new(
        (mail["to"] as JsonArray)?.FirstOrDefault()?["address"]?.GetValue<string>() ?? "",
        mail["subject"]?.GetValue<string>() ?? "",
        mail["text"]?.GetValue<string>() ?? "",
        mail["html"]?.GetValue<string>() ?? "");

    /// <summary>The first link in the text whose path begins as given.</summary>
    public Uri Link(string path) => Links().Matches(Text).Select(match => new Uri(match.Value)).FirstOrDefault(link => link.AbsolutePath.StartsWith(path, StringComparison.Ordinal))
        ?? throw new DemoStepException($"The mail “{Subject}” has no link to {path}.");

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}

/// <summary>Takes mailed links apart.</summary>
internal static class MailedLink
{
    /// <summary>The secret in the fragment, which the linked page sends as a bearer.</summary>
    public static string Secret(this Uri link) => link.Fragment.TrimStart('#') is { Length: > 0 } secret
        ? secret
        : throw new DemoStepException($"The link {link.AbsolutePath} carries no secret.");
}
