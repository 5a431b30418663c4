namespace IseWorkflow.Core.Procedures;

/// <summary>Holds where a field that stands before in the form is answered with one of the values.</summary>
/// <param name="Field">Name of the field. Where that field is not shown itself, the condition does not hold.</param>
/// <param name="Is">Values, of which one is enough. Of several ticks one among them is enough; a single tick is <c>true</c>.</param>
public sealed record Condition(string Field, IReadOnlyList<string> Is);
