using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Accounts;

/// <summary>
/// Proves that a mail address is the citizen's (メール認証): a link is mailed to it, the linked page's button confirms. Opening the link
/// changes nothing, because mail scanners open links too.
/// </summary>
public sealed partial class MailVerification(
    IntakeGate gate,
    AccessTokens tokens,
    ApplicantIds applicants,
    IApplicationStore applications,
    IQuota quota,
    VerificationMail mail,
    TimeProvider time,
    ILogger<MailVerification> logger)
{
    /// <summary>How many mails one address is sent an hour: enough for a mistake or two, too few to bother somebody with.</summary>
    public const int MailsPerHour = 5;

    private static readonly Refusal NotSendable = new(
        "mail_not_sent",
        RefusalKind.Unavailable,
        new(
            "メールを送信できませんでした。メールアドレスに誤りがないか確認し、しばらくしてからもう一度お試しください。",
            "The mail could not be sent. Check the address, and try again in a while."));

    /// <summary>
    /// Sends the link. Where the address has had too many, nothing is sent and nothing is said, so that the answer tells nobody what
    /// others asked for. While intake is stopped it goes to those only who have applied already, and all get the same refusal.
    /// </summary>
    /// <param name="procedure">Code of a procedure in force, to go on with after the confirmation.</param>
    /// <returns>Null, or why it could not be sent: the same for every address.</returns>
    public async Task<Refusal?> RequestAsync(EmailAddress address, string procedure, Language language, CancellationToken cancellation)
    {
        var applicant = applicants.For(address);
        if (await gate.RefusalAsync(IntakeRefusals.LinkIsMailed, cancellation) is not { } stopped)
            return await SendAsync(applicant, address, procedure, language, cancellation);
        if (await applications.FindByApplicantAsync(applicant, cancellation).AnyAsync(cancellation))
            await SendAsync(applicant, address, procedure, language, cancellation);
        return stopped;
    }

    /// <summary>Takes the link, once. Again in a session of the same address it changes nothing and is taken as well.</summary>
    /// <param name="session">Whose session the request came in; null without one.</param>
    public async Task<Result<VerifiedMail>> ConfirmAsync(string? secret, EmailAddress? session, CancellationToken cancellation)
    {
        var used = await tokens.UseAsync(secret, TokenPurpose.VerifyMail, token => token.Subject == session?.Value, cancellation);
        return used.Select(token => new VerifiedMail(EmailAddress.Parse(token.Subject).OrThrow(), token.Detail!));
    }

    private async Task<Refusal?> SendAsync(
        string applicant, EmailAddress address, string procedure, Language language, CancellationToken cancellation)
    {
        var window = QuotaWindow.At($"verify-{applicant}", time.GetUtcNow(), TimeSpan.FromHours(1), MailsPerHour);
        if (await quota.TryTakeAsync(window, cancellation))
            return await TrySendAsync(address, procedure, language, window, cancellation);
        TooMany(applicant);
        return null;
    }

    /// <summary>A mail that was not sent does not count: who tries again once the mail system is back must get one.</summary>
    private async Task<Refusal?> TrySendAsync(
        EmailAddress address, string procedure, Language language, QuotaWindow window, CancellationToken cancellation)
    {
        try
        {
            await mail.SendAsync(address, procedure, language, cancellation);
            return null;
        }
        catch (MailNotTakenException failure)
        {
            await quota.GiveBackAsync(window, cancellation);
            NotSent(failure.Message);
            return NotSendable;
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "Applicant {Applicant} asked for too many verification mails; none was sent")]
    private partial void TooMany(string applicant);

    [LoggerMessage(11, LogLevel.Warning, "A verification mail was not sent: {Failure}")]
    private partial void NotSent(string failure);
}

/// <summary>A mail address that is proven, and what the citizen wanted to go on with.</summary>
/// <param name="Procedure">Code of the procedure.</param>
public sealed record VerifiedMail(EmailAddress Email, string Procedure);
