using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Api.Accounts;

/// <summary>What the citizen enters to begin: the address to prove, and what to go on with.</summary>
/// <param name="Procedure">Code of a procedure in force.</param>
/// <param name="Language"><c>ja</c> or <c>en</c>: of the mail and of the page behind its link.</param>
internal sealed record MailVerificationRequest(string? Email, string? Procedure, string? Language)
{
    private static readonly Refusal Missing = Refusal.Invalid(
        "email_required", "メールアドレスを入力してください。", "Enter your mail address.");

    private static readonly Refusal LanguageUnknown = Refusal.Invalid(
        "language_unknown", "言語は ja または en を指定してください。", "The language has to be ja or en.");

    private static readonly Refusal Wrong = Refusal.Invalid(
        "request_invalid", "入力内容に誤りがあります。項目ごとの説明を確認してください。", "Something is not right. See the message of each field.");

    /// <summary>The request with every value checked, or the refusals of all fields at once.</summary>
    public Result<Checked> Check(Catalogue catalogue)
    {
        var wrong = new Dictionary<string, Refusal>();
        var address = string.IsNullOrWhiteSpace(Email) ? Missing : EmailAddress.Parse(Email);
        if (!address.Is(out var email, out var emailRefusal))
            wrong["email"] = emailRefusal;
        if (Procedure is null || catalogue.Find(Procedure) is null)
            wrong["procedure"] = ProcedureRefusals.Unknown;
        if (Language is not ("ja" or "en"))
            wrong["language"] = LanguageUnknown;
        return wrong.Count == 0
            ? new Checked(email, Procedure!, Language == "en" ? Core.Language.En : Core.Language.Ja)
            : Wrong with { Fields = wrong };
    }

    /// <summary>A request that can be carried out.</summary>
    internal sealed record Checked(EmailAddress Email, string Procedure, Language Language);
}
