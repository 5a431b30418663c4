using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>The mail system did not take a mail. Its message holds no address, so that it may be logged.</summary>
/// <param name="isPermanent">True where the mail system said that the same mail will be refused again.</param>
/// <param name="retryAfter">How long the mail system wants to be left alone; null where it did not say.</param>
public sealed class MailNotTakenException(string message, bool isPermanent, Exception? inner = null, TimeSpan? retryAfter = null)
    : Exception(message, inner), IAskedToWait
{
    public bool IsPermanent { get; } = isPermanent;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
