namespace IseWorkflow.Core;

/// <summary>
/// An answer of "no" that a user can cause: a stable code for programs and a sentence for people that says what to do next.
/// </summary>
/// <param name="Code">Stable, lower case with underscores, such as <c>signature_session_expired</c>. Never reused for another meaning.</param>
/// <param name="Kind">What sort of refusal it is; the HTTP API derives the status from it.</param>
/// <param name="Message">What happened and what the user can do, in Japanese and English.</param>
public sealed record Refusal(string Code, RefusalKind Kind, LocalizedText Message)
{
    /// <summary>The refusals of single fields, by field name, where the input as a whole is refused.</summary>
    public IReadOnlyDictionary<string, Refusal> Fields { get; init; } = NoFields;

    private static readonly IReadOnlyDictionary<string, Refusal> NoFields = new Dictionary<string, Refusal>();

    public static Refusal Invalid(string code, string ja, string en) => new(code, RefusalKind.Invalid, new(ja, en));

    public static Refusal Conflict(string code, string ja, string en) => new(code, RefusalKind.Conflict, new(ja, en));

    public static Refusal NotFound(string code, string ja, string en) => new(code, RefusalKind.NotFound, new(ja, en));

    public static Refusal Forbidden(string code, string ja, string en) => new(code, RefusalKind.Forbidden, new(ja, en));

    public static Refusal Gone(string code, string ja, string en) => new(code, RefusalKind.Gone, new(ja, en));
}
