namespace IseWorkflow.Core.Notices;

/// <summary>The names of all letters, which are the names of their template files: one for each notice of the lifecycle, and the others.</summary>
public static class LetterKind
{
    /// <summary>To whoever entered a mail address: the link that proves it theirs.</summary>
    public const string MailVerification = nameof(MailVerification);

    /// <summary>To the operator: an effect kept failing and waits for a person.</summary>
    public const string EffectSetAside = nameof(EffectSetAside);

    /// <summary>To a department, each morning: how much there is to do.</summary>
    public const string MorningMail = nameof(MorningMail);

    /// <summary>To who keeps the books, each business day: how the payments at the provider compare with ours.</summary>
    public const string Reconciliation = nameof(Reconciliation);

    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<NoticeKind>(), MailVerification, EffectSetAside, MorningMail, Reconciliation];
}
