namespace IseWorkflow.Core.Procedures;

/// <summary>A paragraph of a procedure's page under its own heading.</summary>
/// <param name="Text">Plain text; null where the heading says it all.</param>
public sealed record Explanation(LocalizedText Title, LocalizedText? Text = null);
