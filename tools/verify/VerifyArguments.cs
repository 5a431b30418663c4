namespace IseWorkflow.Tools.Verify;

/// <summary>What the command was asked.</summary>
internal sealed record VerifyArguments(string Evidence, string? Roots, bool AllowTestPolicy)
{
    /// <summary>Null where the arguments make no sense.</summary>
    public static VerifyArguments? Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new VerifyArguments("", null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--roots" when i + 1 < arguments.Count:
                    parsed = parsed with { Roots = arguments[++i] };
                    break;
                case "--allow-test-policy":
                    parsed = parsed with { AllowTestPolicy = true };
                    break;
                case var path when parsed.Evidence.Length == 0 && !path.StartsWith("--", StringComparison.Ordinal):
                    parsed = parsed with { Evidence = path };
                    break;
                default:
                    return null;
            }
        }

        return parsed.Evidence.Length == 0 ? null : parsed;
    }
}
