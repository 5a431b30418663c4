using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>Waits for what follows a request a moment later, as a page does.</summary>
internal static class DemoPatience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads until what is read is as wanted.</summary>
    public static async Task<JsonNode> UntilAsync(Func<Task<JsonNode>> read, Func<JsonNode, bool> wanted, string what)
    {
        for (var waited = TimeSpan.Zero; waited < Limit; waited += Between)
        {
            var node = await read();
            if (wanted(node))
                return node;
            await Task.Delay(Between);
        }

        throw new DemoStepException($"{what} did not come within {Limit.TotalSeconds:0} s.");
    }

    /// <summary>Waits for one more mail with the words in its subject than there were already.</summary>
    /// <param name="address">To whom; null for anybody.</param>
    public static async Task<ReadMail> UntilMailAsync(MailReader mails, string words, int already, string? address = null)
    {
        for (var waited = TimeSpan.Zero; waited < Limit; waited += Between)
        {
            var found = (await mails.AllAsync()).Where(mail => mail.To == (address ?? mail.To) && mail.Subject.Contains(words, StringComparison.Ordinal)).ToList();
            if (found.Count > already)
                return found[^1];
            await Task.Delay(Between);
        }

        throw new DemoStepException($"No further mail about {words} came within {Limit.TotalSeconds:0} s.");
    }
}
