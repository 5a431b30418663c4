namespace IseWorkflow.Functions.Lifecycle;

/// <summary>
/// A turn failed. Its message is the type of the failure and nothing else: Durable keeps messages in the history, and those of others may quote
/// an address.
/// </summary>
public sealed class TurnFailedException(string error) : Exception(error);
