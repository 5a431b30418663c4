using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Accounts;

/// <summary>
/// Proves that a mail address is the citizen's (メール認証): a link is mailed to it, the linked page's button confirms. Opening the link
/// changes nothing, because mail scanners open links too.
/// </summary>
public sealed partial class MailVerification(
    AccessTokens tokens, ApplicantIds applicants, IQuota quota, VerificationMail mail, TimeProvider time, ILogger<MailVerification> logger)
{
    /// <summary>How many mails one address is sent an hour: enough for a mistake or two, too few to bother somebody with.</summary>
    public const int MailsPerHour = 5;

    /// <summary>
    /// Sends the link. Where the address has had too many, nothing is sent and nothing is said, so that the answer tells nobody what
    /// others asked for.
    /// </summary>
    /// <param name="procedure">Code of a procedure in force, to go on with after the confirmation.</param>
    public async Task RequestAsync(EmailAddress address, string procedure, Language language, CancellationToken cancellation)
    {
        var applicant = applicants.For(address);
        var window = QuotaWindow.At($"verify-{applicant}", time.GetUtcNow(), TimeSpan.FromHours(1), MailsPerHour);
        if (await quota.TryTakeAsync(window, cancellation))
            await mail.SendAsync(address, procedure, language, cancellation);
        else
            TooMany(applicant);
    }

    /// <summary>Takes the link, once. Again in a session of the same address it changes nothing and is taken as well.</summary>
    /// <param name="session">Whose session the request came in; null without one.</param>
    public async Task<Result<VerifiedMail>> ConfirmAsync(string? secret, EmailAddress? session, CancellationToken cancellation)
    {
        var used = await tokens.UseAsync(secret, TokenPurpose.VerifyMail, token => token.Subject == session?.Value, cancellation);
        return used.Select(token => new VerifiedMail(EmailAddress.Parse(token.Subject).OrThrow(), token.Detail!));
    }

    [LoggerMessage(10, LogLevel.Warning, "Applicant {Applicant} asked for too many verification mails; none was sent")]
    private partial void TooMany(string applicant);
}

/// <summary>A mail address that is proven, and what the citizen wanted to go on with.</summary>
/// <param name="Procedure">Code of the procedure.</param>
public sealed record VerifiedMail(EmailAddress Email, string Procedure);
