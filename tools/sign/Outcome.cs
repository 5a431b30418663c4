using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Tools.Sign;

/// <summary>How an attempt to sign ended, and what the citizen is told.</summary>
internal sealed record Outcome(ExitCode Code, Text Message);
