using IseWorkflow.Api.Applications;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Review;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Api.Review;

/// <summary>An application as staff see it: what the citizen sees, and what is needed to decide.</summary>
internal sealed record StaffView : ApplicationView
{
    public StaffView(ApplicationView citizens)
        : base(citizens)
    {
    }

    /// <summary>Null once erased.</summary>
    public required string? Email { get; init; }

    /// <summary>As computed from the fee table; null where there are no answers to compute it from.</summary>
    public required FeeProposal? ProposedFee { get; init; }

    /// <summary>How many fees were set so far; to be sent back with a fee.</summary>
    public required int FeeRevision { get; init; }

    /// <summary>Everything that happened, refusals too, oldest first.</summary>
    public required IReadOnlyList<TrailEntry> Trail { get; init; }

    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>Null where unsigned or erased.</summary>
    public required SignatureOfView? Signature { get; init; }

    /// <summary>What keeps failing and waits for the operator.</summary>
    public required IReadOnlyList<PendingRepair> SetAside { get; init; }

    /// <summary>What the provider reported of refunds and contested payments, oldest first.</summary>
    public required IReadOnlyList<MoneyReport> MoneyReports { get; init; }

    /// <summary>Mails that did not arrive, oldest first: the citizen may not know.</summary>
    public required IReadOnlyList<UndeliveredNotice> Undelivered { get; init; }

    public static StaffView Of(ReviewFile review, DateTimeOffset now)
    {
        var file = review.File;
        return new(ApplicationView.Of(file, now))
        {
            Email = file.Head.Email == EmailAddress.Erased ? null : file.Head.Email.Value,
            ProposedFee = FeeProposal.For(file),
            FeeRevision = FeeProposal.RevisionOf(file),
            Trail = [.. file.Trail.Select(TrailEntry.Of)],
            Attachments = review.Attachments,
            Signature = SignatureOfView.Of(review.Signature),
            SetAside = PendingRepair.Of(file.Ledger),
            MoneyReports = MoneyReport.Of(file),
            Undelivered = [.. file.Record.Undelivered.Select(mail => new UndeliveredNotice(mail.Kind, mail.At, mail.Failure))],
        };
    }
}

/// <summary>A mail that did not arrive.</summary>
internal sealed record UndeliveredNotice(NoticeKind Kind, DateTimeOffset At, DeliveryFailure Failure);

/// <summary>A line of the audit trail.</summary>
/// <param name="By">Which side acted.</param>
/// <param name="RefusalCode">Why nothing changed; null where something did.</param>
/// <param name="Certificate">What the check of the signer's certificate said at this act; null where none was made.</param>
internal sealed record TrailEntry(
    DateTimeOffset At, string Signal, ActorKind By, Stage From, Stage To, string? RefusalCode, LocalizedText? Certificate)
{
    public static TrailEntry Of(AuditEntry entry) =>
        new(entry.At, entry.Signal, entry.By.Kind, entry.From, entry.To, entry.RefusalCode, entry.Signature?.ToText());
}

/// <summary>How the signature stands now.</summary>
/// <param name="Serial">Of the signer's certificate, hexadecimal.</param>
/// <param name="IsDoubtful">Look into it before approving or posting.</param>
/// <param name="IsVoid">It does not count: the application can be given back or refused, and not go forward.</param>
internal sealed record SignatureOfView(DateTimeOffset At, string Serial, LocalizedText Standing, bool IsDoubtful, bool IsVoid)
{
    public static SignatureOfView? Of(SignatureStanding? standing) => standing is not { Check: var check }
        ? null
        : new(check.SignedAt, standing.CertificateSerial, standing.ToText(), check.IsDoubtful, check.IsVoid);
}
