namespace IseWorkflow.Core.Notices;

/// <summary>The mail system did not take a mail. Its message holds no address, so that it may be logged.</summary>
/// <param name="isPermanent">True where the mail system said that the same mail will be refused again.</param>
public sealed class MailNotTakenException(string message, bool isPermanent, Exception? inner = null) : Exception(message, inner)
{
    public bool IsPermanent { get; } = isPermanent;
}
