namespace IseWorkflow.Local.Demo;

/// <summary>A step of the demonstration did not go as it should; the message says what was expected.</summary>
public sealed class DemoStepException(string message, Exception? inner = null) : Exception(message, inner);
