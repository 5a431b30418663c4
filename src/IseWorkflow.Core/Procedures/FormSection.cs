using IseWorkflow.Core.Procedures.Fields;

namespace IseWorkflow.Core.Procedures;

/// <summary>A part of the form under its own heading.</summary>
/// <param name="Help">What to know before filling it in; null where nothing.</param>
public sealed record FormSection(LocalizedText Title, IReadOnlyList<Field> Fields, LocalizedText? Help = null);
