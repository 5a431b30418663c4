using System.Globalization;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Notices;

/// <summary>
/// The links that letters carry, each with a fresh secret in its fragment, which browsers send to no server and no log. How long they
/// are taken: to verify an address 24 hours; the status as long as the application is kept; payment and staff's links 30 days past
/// the due time, so that the page can say "expired" or "done already" instead of "unknown"; a department's worklist 30 days, so that
/// the last mail's link still opens where nothing was to do for weeks.
/// </summary>
public sealed class MailedLinks(AccessTokens tokens, NoticeSettings settings, TimeProvider time)
{
    /// <summary>How long an address can be verified.</summary>
    public static readonly TimeSpan VerificationLifetime = TimeSpan.FromHours(24);

    private static readonly TimeSpan AfterDue = TimeSpan.FromDays(30);
    private static readonly TimeSpan WorklistLifetime = TimeSpan.FromDays(30);

    public async Task<MailedLink> VerifyMailAsync(EmailAddress address, string procedure, Language language, CancellationToken cancellation)
    {
        var expiresAt = time.GetUtcNow() + VerificationLifetime;
        var secret = await tokens.IssueAsync(TokenPurpose.VerifyMail, address.Value, procedure, expiresAt, cancellation);
        return new(settings.Page(language, $"/verify#{secret}"), expiresAt);
    }

    /// <summary>To the application's page, from where it can be corrected or withdrawn.</summary>
    /// <param name="retention">How long the application is kept after its end.</param>
    public async Task<string> StatusAsync(ApplicationHead head, TimeSpan retention, CancellationToken cancellation)
    {
        var secret = await IssueAsync(TokenPurpose.Status, head, time.GetUtcNow() + retention, cancellation);
        return settings.Page(head.Language, $"/status#{secret}");
    }

    /// <summary>To the payment of one fee revision: once the fee is corrected, the link says that there is a newer mail.</summary>
    public async Task<string> PayAsync(ApplicationHead head, int feeRevision, DateTimeOffset dueAt, CancellationToken cancellation)
    {
        var revision = feeRevision.ToString(CultureInfo.InvariantCulture);
        var secret = await tokens.IssueAsync(TokenPurpose.Pay, head.Id.Value, revision, dueAt + AfterDue, cancellation);
        return settings.Page(head.Language, $"/pay#{secret}");
    }

    /// <summary>To the page on which staff act on one application.</summary>
    public async Task<string> StaffAsync(ApplicationHead head, DateTimeOffset dueAt, CancellationToken cancellation)
    {
        var latest = dueAt > time.GetUtcNow() ? dueAt : time.GetUtcNow();
        var secret = await IssueAsync(TokenPurpose.StaffApplication, head, latest + AfterDue, cancellation);
        return settings.Page(settings.StaffLanguage, $"/staff/application?id={head.Id}#{secret}");
    }

    /// <summary>To the page that lists what a department has to do.</summary>
    public async Task<string> WorklistAsync(string department, CancellationToken cancellation)
    {
        var expiresAt = time.GetUtcNow() + WorklistLifetime;
        var secret = await tokens.IssueAsync(TokenPurpose.StaffDepartment, department, detail: null, expiresAt, cancellation);
        return settings.Page(settings.StaffLanguage, $"/staff/worklist#{secret}");
    }

    /// <summary>To the procedure's form; open to all, so without a secret.</summary>
    public string Apply(ApplicationHead head) => settings.Page(head.Language, $"/procedure?code={Uri.EscapeDataString(head.ProcedureCode)}");

    private Task<string> IssueAsync(TokenPurpose purpose, ApplicationHead head, DateTimeOffset expiresAt, CancellationToken cancellation) =>
        tokens.IssueAsync(purpose, head.Id.Value, head.Department, expiresAt, cancellation);
}

/// <summary>A link and until when it is taken.</summary>
public sealed record MailedLink(string Url, DateTimeOffset ExpiresAt);
