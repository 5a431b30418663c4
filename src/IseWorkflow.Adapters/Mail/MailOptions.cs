namespace IseWorkflow.Adapters.Mail;

/// <summary>How mails are sent: section <c>Mail</c>.</summary>
public sealed record MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The mail system: <see cref="SmtpProvider"/>, or another that the host registers itself.</summary>
    public string Provider { get; init; } = SmtpProvider;

    public const string SmtpProvider = "Smtp";

    /// <summary>Sender with display name, such as <c>伊勢市スマート申請 &lt;no-reply@example.jp&gt;</c> (RFC 5322 section 3.4).</summary>
    public string From { get; init; } = "";

    /// <summary>Where answers go; null: to the sender.</summary>
    public string? ReplyTo { get; init; }

    public SmtpOptions Smtp { get; init; } = new();

    /// <summary>The parsed <see cref="From"/>, without its display name.</summary>
    public string FromAddress => MimeKit.MailboxAddress.Parse(From).Address;

    /// <summary>The parsed <see cref="ReplyTo"/>, without its display name.</summary>
    public string? ReplyToAddress => ReplyTo is null ? null : MimeKit.MailboxAddress.Parse(ReplyTo).Address;
}

/// <summary>The mail server: section <c>Mail:Smtp</c>.</summary>
public sealed record SmtpOptions
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Null where the server asks for no login.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>TLS from the first byte on port 465, by STARTTLS on others; never less (RFC 8314). False for a mailbox on the same machine only.</summary>
    public bool UseTls { get; init; } = true;

    /// <summary>For the whole conversation; a mail that takes longer is tried again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
