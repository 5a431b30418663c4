namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Row keys of an application's partition. What a turn needs begins with <c>ledger-</c>, so that one range query reads it and nothing else.
/// </summary>
internal static class TableKeys
{
    /// <summary>Before and behind all row keys of an application, for those who need them all: pages and erasure.</summary>
    public const string First = "";
    public const string Last = "~";

    public const string Ledger = "ledger-";
    public const string Head = Ledger + "head";
    public const string State = Ledger + "state";
    public const string InboxPrefix = Ledger + "inbox-";
    public const string OutboxPrefix = Ledger + "outbox-";
    public const string AuditPrefix = "audit-";
    public const string AnswersPrefix = "answers-";
    public const string CheckoutPrefix = "checkout-";
    public const string SignalPrefix = "signal-";
    public const string SignerPrefix = "signer-";
    public const string SigningPrefix = "signing-";
    public const string UndeliveredPrefix = "undelivered-";
    public const string ErasureDue = "erasure-due";
    public const string ErasureRecord = "erasure-record";

    public static string Inbox(string signalId) => InboxPrefix + Escape(signalId);

    public static string Outbox(string key) => OutboxPrefix + Escape(key);

    public static string Signal(string signalId) => SignalPrefix + Escape(signalId);

    public static string Audit(int sequence) => $"{AuditPrefix}{sequence:D6}";

    public static string Answers(int revision) => $"{AnswersPrefix}{revision:D4}";

    public static string Signer(int revision) => $"{SignerPrefix}{revision:D4}";

    /// <summary>Points to the newest signing session of a revision.</summary>
    public static string Signing(int revision) => $"{SigningPrefix}{revision:D4}";

    public static string Checkout(int feeRevision, int attempt) => $"{CheckoutPrefix}{feeRevision:D4}-{attempt:D4}";

    public static string Undelivered(Guid operation) => $"{UndeliveredPrefix}{operation:N}";

    /// <summary>Sorts oldest first.</summary>
    public static string Ascending(DateTimeOffset at) => $"{at.UtcTicks:D19}";

    /// <summary>Sorts newest first.</summary>
    public static string Descending(DateTimeOffset at) => $"{DateTime.MaxValue.Ticks - at.UtcTicks:D19}";

    /// <summary>Any text as part of a key: what a key cannot hold (/ \ # ? and control characters) and all else unusual as =XXXX.</summary>
    public static string Escape(string text) =>
        text.All(IsPlain) ? text : string.Concat(text.Select(c => IsPlain(c) ? c.ToString() : $"={(int)c:X4}"));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
