namespace IseWorkflow.Tools.Verify;

/// <summary>What the command was asked.</summary>
/// <param name="Timestamp">The timestamp's file; null for the one beside the evidence, if there is one.</param>
/// <param name="Trail">The exported audit trail; null to leave it out.</param>
internal sealed record VerifyArguments(string Evidence, string? Roots, string? Timestamp, string? TimestampRoots, string? Trail, bool AllowTestPolicy)
{
    /// <summary>Null where the arguments make no sense.</summary>
    public static VerifyArguments? Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new VerifyArguments("", null, null, null, null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--roots" when i + 1 < arguments.Count:
                    parsed = parsed with { Roots = arguments[++i] };
                    break;
                case "--timestamp" when i + 1 < arguments.Count:
                    parsed = parsed with { Timestamp = arguments[++i] };
                    break;
                case "--timestamp-roots" when i + 1 < arguments.Count:
                    parsed = parsed with { TimestampRoots = arguments[++i] };
                    break;
                case "--trail" when i + 1 < arguments.Count:
                    parsed = parsed with { Trail = arguments[++i] };
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
