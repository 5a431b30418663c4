using Microsoft.Extensions.Options;
using MimeKit;

namespace IseWorkflow.Adapters.Mail;

/// <summary>Refuses a configuration that cannot work, at start and with the setting's name.</summary>
public sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(MailOptions options)
    {
        if (!IsMailbox(options.From))
            yield return "Mail:From has to be a mail address, with or without a display name.";
        if (options.ReplyTo is { } replyTo && !IsMailbox(replyTo))
            yield return "Mail:ReplyTo has to be a mail address, with or without a display name.";
        if (options.Provider != MailOptions.SmtpProvider)
            yield break;
        if (string.IsNullOrWhiteSpace(options.Smtp.Host) || options.Smtp.Port is < 1 or > 65535)
            yield return "Mail:Smtp:Host and Mail:Smtp:Port have to name the mail server.";
        if (options.Smtp is { UserName: not null, UseTls: false })
            yield return "Mail:Smtp:UserName needs Mail:Smtp:UseTls: a password is not sent in the clear.";
        if (options.Smtp.UserName is null != options.Smtp.Password is null)
            yield return "Mail:Smtp:UserName and Mail:Smtp:Password belong together.";
        if (options.Smtp.Timeout <= TimeSpan.Zero)
            yield return "Mail:Smtp:Timeout has to be longer than nothing.";
    }

    private static bool IsMailbox(string text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal);
}
