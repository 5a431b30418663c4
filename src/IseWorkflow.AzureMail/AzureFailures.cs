using System.Globalization;
using Azure;
using Azure.Identity;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.AzureMail;

/// <summary>What went wrong with Azure, without its words: they quote addresses.</summary>
internal static class AzureFailures
{
    private const int TooManyRequests = 429;

    /// <summary>Where it says "too many" without saying how long.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(1);

    public static bool IsOutside(Exception error) => error is RequestFailedException or AuthenticationFailedException or OperationCanceledException;

    public static MailNotTakenException Describe(Exception error) => error switch
    {
        RequestFailedException { Status: TooManyRequests } busy => new(
            "Azure Communication Services takes no more mails for now (429).", isPermanent: false, retryAfter: PatienceOf(busy)),
        RequestFailedException refused => new(
            $"Azure Communication Services answered {refused.Status} ({refused.ErrorCode}).", isPermanent: refused.Status is >= 400 and < 500 and not 408),
        AuthenticationFailedException => new("There is no token for Azure Communication Services.", isPermanent: false),
        _ => new($"Azure Communication Services did not answer ({error.GetType().Name}).", isPermanent: false),
    };

    /// <summary>RFC 9110 section 10.2.3, in seconds, as Azure writes it.</summary>
    private static TimeSpan PatienceOf(RequestFailedException busy) =>
        busy.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : UsualPatience;
}
