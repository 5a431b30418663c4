namespace IseWorkflow.Adapters.Accounts;

/// <summary>How applicants are known: section <c>Accounts</c>.</summary>
public sealed record AccountsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>
    /// The key of the applicants' pseudonyms, base64 of 32 random bytes or more. A secret, and one that must not change: with another key
    /// nobody finds the applications of before.
    /// </summary>
    public string PseudonymKey { get; init; } = "";
}
