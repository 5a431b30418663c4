namespace IseWorkflow.Core.Procedures;

/// <summary>One answer as people read it.</summary>
/// <param name="Name">The field's name.</param>
public sealed record AnswerLine(string Name, LocalizedText Label, LocalizedText Value);
