using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Accounts;

/// <summary>Writes and sends the mail whose link proves an address.</summary>
public sealed class VerificationMail(MailedLinks links, IDesks desks, LetterTemplates templates, NoticeSettings settings, IMailSender sender)
{
    public async Task SendAsync(EmailAddress address, string procedure, Language language, CancellationToken cancellation)
    {
        var link = await links.VerifyMailAsync(address, procedure, language, cancellation);
        var letter = templates.Render(LetterKind.MailVerification, language, new(new Dictionary<string, object?>
        {
            ["host"] = settings.Host,
            ["contact"] = null,
            ["procedure"] = desks.For(procedure, version: null).Procedure.In(language),
            ["due"] = LetterDate.Write(link.ExpiresAt, language),
            ["verify_url"] = link.Url,
        }));
        await sender.SendAsync(new(Guid.NewGuid(), [address], letter.Subject, letter.Text, letter.Html, []), cancellation);
    }
}
