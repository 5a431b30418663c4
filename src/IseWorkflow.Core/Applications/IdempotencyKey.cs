using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Applications;

/// <summary>
/// What a sender draws for one thing to be made and sends again with each try, so that it is made once (the header Idempotency-Key of
/// draft-ietf-httpapi-idempotency-key-header).
/// </summary>
public readonly partial record struct IdempotencyKey : IParsedString<IdempotencyKey>
{
    private static readonly Refusal NotAKey = Refusal.Invalid(
        "idempotency_key_invalid",
        "送信の識別子がないか、正しくありません。ページを再読み込みして、もう一度送信してください。",
        "The request has no valid Idempotency-Key. Reload the page and send it again.");

    private IdempotencyKey(string value) => Value = value;

    public string Value { get; }

    /// <summary>8 to 100 characters of <c>[A-Za-z0-9_-]</c>, such as a UUID.</summary>
    public static Result<IdempotencyKey> Parse(string? text) => Shape().IsMatch(text ?? "") ? new IdempotencyKey(text!) : NotAKey;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{8,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
