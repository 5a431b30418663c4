using System.Text.RegularExpressions;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>Finds the secrets of links in mails.</summary>
internal static partial class Secrets
{
    public static string In(Mail mail) => Fragment().Match(mail.Text).Groups[1].Value;

    [GeneratedRegex("#([A-Za-z0-9_-]{43})")]
    private static partial Regex Fragment();
}
