namespace IseWorkflow.Core.Notices;

/// <summary>To whom a notice goes.</summary>
internal enum NoticeAudience
{
    Citizen,
    Staff,
    Operator,
}

/// <summary>Which notices go to whom.</summary>
internal static class NoticeAudiences
{
    public static NoticeAudience Audience(this NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewRequested or NoticeKind.ReviewOverdue or NoticeKind.MailingRequested or NoticeKind.MailingOverdue
            or NoticeKind.RefundReported or NoticeKind.PaymentDisputed => NoticeAudience.Staff,
        NoticeKind.PromiseBroken => NoticeAudience.Operator,
        _ => NoticeAudience.Citizen,
    };
}
