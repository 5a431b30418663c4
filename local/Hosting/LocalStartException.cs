namespace IseWorkflow.Local.Hosting;

/// <summary>The local host cannot start, for a reason that whoever started it can remove. The message says which and how.</summary>
public sealed class LocalStartException(string message, Exception? inner = null) : Exception(message, inner);
