namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>A service that runs already, on whatever host, as environment variables name its origins.</summary>
internal static class NamedService
{
    public static Uri? Service { get; } = Origin("ISE_SERVICE");

    /// <summary>maildev.</summary>
    public static Uri? Mailbox { get; } = Origin("ISE_MAILBOX");

    public static Uri? SigningApp { get; } = Origin("ISE_SIGNING_APP");

    private static Uri? Origin(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } origin ? new(origin) : null;
}
