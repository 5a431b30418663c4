namespace IseWorkflow.Adapters.Jpki.Evidence;

/// <summary>One thing that was verified again.</summary>
/// <param name="Holds">Null where nothing can be said, such as of a check that was never made.</param>
public sealed record Finding(string What, bool? Holds, string Says);
